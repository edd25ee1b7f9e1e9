package vn.ketnap.exchange.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** Adds to the description of the doors how each of them refuses: problem details, see {@link ApiRefusals}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfig {

    private static final String PROBLEM = "Problem";

    private static final Map<HttpMethod, List<HttpStatus>> REFUSALS = Map.of(
            HttpMethod.GET,
                    List.of(
                            HttpStatus.BAD_REQUEST,
                            HttpStatus.UNAUTHORIZED,
                            HttpStatus.FORBIDDEN,
                            HttpStatus.NOT_FOUND),
            HttpMethod.POST,
                    List.of(
                            HttpStatus.BAD_REQUEST,
                            HttpStatus.UNAUTHORIZED,
                            HttpStatus.FORBIDDEN,
                            HttpStatus.CONTENT_TOO_LARGE,
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE),
            HttpMethod.DELETE,
                    List.of(
                            HttpStatus.BAD_REQUEST,
                            HttpStatus.UNAUTHORIZED,
                            HttpStatus.FORBIDDEN,
                            HttpStatus.NOT_FOUND,
                            HttpStatus.CONFLICT));

    @Bean
    static OpenApiCustomizer refusals() {
        return OpenApiConfig::describe;
    }

    private static void describe(OpenAPI description) {
        description.getComponents().addSchemas(PROBLEM, problem());
        description.getPaths().values().stream()
                .map(PathItem::readOperationsMap)
                .forEach(operations -> operations.forEach(OpenApiConfig::refuses));
    }

    private static void refuses(HttpMethod method, Operation operation) {
        REFUSALS.getOrDefault(method, List.of())
                .forEach(status ->
                        operation.getResponses().addApiResponse(String.valueOf(status.value()), refusal(status)));
    }

    private static ApiResponse refusal(HttpStatus status) {
        var body = new MediaType().schema(new Schema<>().$ref(PROBLEM));
        return new ApiResponse()
                .description(status.getReasonPhrase())
                .content(new Content()
                        .addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, body));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema());
    }
}
