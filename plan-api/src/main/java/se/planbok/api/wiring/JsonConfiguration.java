package se.planbok.api.wiring;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.planbok.view.json.Json;

/** Answers over HTTP are written as everywhere else. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    @Bean
    JsonMapperBuilderCustomizer asEverywhereElse() {
        return Json::configured;
    }
}
