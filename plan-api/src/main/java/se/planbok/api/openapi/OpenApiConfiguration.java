package se.planbok.api.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface, at {@code /v3/api-docs}; what the controllers do not say themselves is added here. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String SIGN_IN = "basic";

    /**
     * @param contact who answers for the service; whoever provides it sets this
     * @param contactUrl where they are reached
     * @param licence under which licence the interface may be used
     * @param terms where the terms of use are read
     */
    @Bean
    OpenAPI openApi(
            @Value("${planbok.api.contact-name:Den som tillhandahåller tjänsten / The provider of the service}")
                    String contact,
            @Value("${planbok.api.contact-url:/api-info}") String contactUrl,
            @Value(
                            "${planbok.api.licence:Enligt den som tillhandahåller tjänsten / As the provider of the service says}")
                    String licence,
            @Value("${planbok.api.terms-of-service:/api-info}") String terms) {
        return new OpenAPI()
                .info(new Info()
                        .title(Api.NAME)
                        .version(Api.VERSION)
                        .summary("En myndighets verksamhetsplan som en historia av beslut")
                        .description(Api.DESCRIPTION)
                        .contact(new Contact().name(contact).url(contactUrl))
                        .license(new License().name(licence))
                        .termsOfService(terms)
                        .extensions(Map.of("x-limitations", Api.LIMITATIONS)))
                .components(new Components()
                        .addSecuritySchemes(
                                SIGN_IN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("Name and password of an account.")))
                .addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
    }

    @Bean
    AddressesDescribed addressesDescribed() {
        return new AddressesDescribed();
    }

    /** In this order: what commands have is known to what follows, and what nothing refers to goes last. */
    @Bean
    OpenApiCustomizer described(AddressesDescribed addresses) {
        List<OpenApiCustomizer> parts = List.of(
                new CommandsDescribed(),
                addresses::describe,
                new ProblemsDescribed(),
                new RefusalsDescribed(),
                new UsedSchemas());
        return api -> parts.forEach(part -> part.customise(api));
    }
}
