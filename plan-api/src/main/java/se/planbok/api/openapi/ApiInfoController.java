package se.planbok.api.openapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code GET /api-info}: what the interface is, by the Swedish public sector's REST profile (VER.06). */
@RestController
class ApiInfoController {

    private final Optional<BuildProperties> build;

    ApiInfoController(ObjectProvider<BuildProperties> build) {
        this.build = Optional.ofNullable(build.getIfAvailable());
    }

    @Operation(
            operationId = "readApiInfo",
            summary = "Vad gränssnittet är",
            description = "Name, version, release date, documentation and status of the interface.")
    @ApiResponse(responseCode = "200", description = "What the interface is.")
    @GetMapping(path = "/api-info", produces = MediaType.APPLICATION_JSON_VALUE)
    ApiInfo read() {
        String page = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(Api.PAGE)
                .toUriString();
        return new ApiInfo(Api.NAME, version(), released(), page, "active");
    }

    private String version() {
        return build.map(BuildProperties::getVersion).orElse(Api.VERSION);
    }

    private String released() {
        return build.map(BuildProperties::getTime)
                .map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate().toString())
                .orElse(Api.RELEASED);
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
