package se.planbok.api.problem;

import jakarta.servlet.Filter;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filters in their places, and has the container speak as the application does. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

    /** Before everything else, so that all that is logged has its trace. */
    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        return inOrder(new TraceFilter(), Ordered.HIGHEST_PRECEDENCE);
    }

    /** After the sign-in, so that a stranger is told no more than that. */
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter() {
        return inOrder(new BodyLimitFilter(), Ordered.LOWEST_PRECEDENCE);
    }

    /**
     * What is left of a body after its answer is read and thrown away: a sender that is still sending would otherwise
     * see a broken connection in place of the answer.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTheContainer() {
        return factory -> {
            factory.addConnectorCustomizers(connector -> connector.setProperty("maxSwallowSize", "-1"));
            factory.addContextCustomizers(context -> ((StandardHost) context.getParent())
                    .setErrorReportValveClass(ProblemErrorReportValve.class.getName()));
        };
    }

    private static <T extends Filter> FilterRegistrationBean<T> inOrder(T filter, int order) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
