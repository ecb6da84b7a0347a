package se.planbok.api.wiring;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import se.planbok.api.identity.Accounts;
import se.planbok.api.identity.DemoAccounts;
import se.planbok.api.identity.PasswordSignIn;
import se.planbok.api.identity.Role;

/** Who gets in and what they may do there. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/actuator/health/**", "/api-info", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**", "/problems/**"
    };

    private static final String ADMIN = Role.ADMIN.name();
    private static final String PEOPLE = "/planbok/v1/people/**";

    /** Every request signs in by itself, so there is no session to ride on, and no page to fake a form of. */
    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            AuthenticationProvider signIn,
            AuthenticationEntryPoint notSignedIn,
            AccessDeniedHandler notAllowed) {
        String[] senders = Arrays.stream(Role.values())
                .filter(Role::sendsCommands)
                .map(Role::name)
                .toArray(String[]::new);
        String[] operators =
                Stream.concat(Arrays.stream(senders), Stream.of(ADMIN)).toArray(String[]::new);
        return http.authenticationProvider(signIn)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(notSignedIn))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(notSignedIn).accessDeniedHandler(notAllowed))
                .authorizeHttpRequests(requests -> requests
                        // What went wrong is told to whoever asked, signed in or not.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        // A question with a body: whoever may read may ask it.
                        .requestMatchers(HttpMethod.POST, "/planbok/v1/plans/*/counterfactuals")
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, "/planbok/**")
                        .hasAnyRole(senders)
                        .requestMatchers(HttpMethod.PUT, PEOPLE)
                        .hasRole(ADMIN)
                        .requestMatchers(HttpMethod.DELETE, PEOPLE)
                        .hasRole(ADMIN)
                        .requestMatchers(HttpMethod.POST, "/actuator/**")
                        .hasAnyRole(operators)
                        .requestMatchers("/planbok/v1/*/*/refusals")
                        .hasRole(Role.AUDITOR.name())
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Requests are measured as wholes. To measure each filter by itself as well costs more than the filters do. */
    @Bean
    SecurityObservationSettings noObservationsOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    Accounts accounts(JdbcClient database) {
        return new Accounts(database);
    }

    @Bean
    PasswordSignIn signIn(Accounts accounts, PasswordEncoder encoder) {
        return new PasswordSignIn(accounts, encoder);
    }

    @Bean
    @Profile("demo")
    DemoAccounts demoAccounts(
            Accounts accounts, PasswordEncoder encoder, @Value("${planbok.demo.password:#{null}}") String password) {
        return new DemoAccounts(accounts, encoder, Optional.ofNullable(password));
    }
}
