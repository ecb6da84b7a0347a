package se.planbok.api.wiring;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import se.planbok.api.problem.ProblemTexts;

/** Swedish first, English second, by what the reader asks for. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(ProblemTexts.SWEDISH, Locale.ENGLISH));
        resolver.setDefaultLocale(ProblemTexts.SWEDISH);
        return resolver;
    }
}
