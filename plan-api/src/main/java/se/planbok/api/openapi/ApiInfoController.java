package se.planbok.api.openapi;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code GET /api-info}: what the interface is, by the Swedish public sector's REST profile (VER.06). */
@RestController
class ApiInfoController {

    @SecurityRequirements // none: it is read without sign-in
    @GetMapping(path = "/api-info", produces = MediaType.APPLICATION_JSON_VALUE)
    ApiInfo read() {
        String page = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(Api.PAGE)
                .toUriString();
        return new ApiInfo(Api.NAME, Api.VERSION, Api.RELEASED, page, "active");
    }

    /**
     * What the interface is.
     *
     * @param apiName its name
     * @param apiVersion its version
     * @param apiReleased the day on which the version was released
     * @param apiDocumentation where it is described
     * @param apiStatus whether it may be relied on
     */
    record ApiInfo(String apiName, String apiVersion, String apiReleased, String apiDocumentation, String apiStatus) {}
}
