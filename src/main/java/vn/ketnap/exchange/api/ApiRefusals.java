package vn.ketnap.exchange.api;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.ketnap.exchange.workbook.Unreadable;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/**
 * Tells a program why it gets no answer: problem details (RFC 9457) with a Vietnamese sentence. Who may not is told by the
 * security filter, in the same form.
 */
@RestControllerAdvice(basePackages = "vn.ketnap.exchange.api")
class ApiRefusals extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiRefusals.class);

    /** As the standard has it; Spring would leave it out. */
    private static final URI NO_MORE_THAN_THE_STATUS = URI.create("about:blank");

    private final Messages messages;

    ApiRefusals(Messages messages) {
        this.messages = messages;
    }

    /** Unknown and out of scope: the same answer. */
    @ExceptionHandler
    ProblemDetail handle(NotFound notFound) {
        return told(HttpStatus.NOT_FOUND, "exchange.api.notFound", String.valueOf(notFound.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail handle(BadParameter bad) {
        return badParameter(bad.name(), bad.value());
    }

    @ExceptionHandler
    ProblemDetail handle(Refused refused) {
        return refused(HttpStatus.UNPROCESSABLE_CONTENT, refused.problems());
    }

    @ExceptionHandler
    ProblemDetail handle(Conflict conflict) {
        return refused(HttpStatus.CONFLICT, conflict.refused().problems());
    }

    @ExceptionHandler
    ProblemDetail handle(Unreadable unreadable) {
        var status = unreadable.reason() == Unreadable.Reason.OTHER_KIND
                ? HttpStatus.UNSUPPORTED_MEDIA_TYPE
                : HttpStatus.BAD_REQUEST;
        return told(status, unreadable.key(), unreadable.args().toArray());
    }

    @ExceptionHandler
    ProblemDetail handle(MultipartException broken) {
        return told(HttpStatus.BAD_REQUEST, "exchange.api.noFile");
    }

    /** Left to the security filter. */
    @ExceptionHandler
    ProblemDetail handle(AccessDeniedException denied) {
        throw denied;
    }

    /** What nobody foresaw: its number is told, its text never. */
    @ExceptionHandler
    ProblemDetail handle(RuntimeException unforeseen) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("API error {}", number, unforeseen);
        return told(HttpStatus.INTERNAL_SERVER_ERROR, "exchange.api.failed", number);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        return answer(badParameter(name, String.valueOf(mismatch.getValue())));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(badParameter(missing.getParameterName(), ""));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(told(HttpStatus.BAD_REQUEST, "exchange.api.noFile"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field = invalid.getBindingResult().getFieldError();
        return field == null
                ? answer(told(HttpStatus.BAD_REQUEST, "exchange.api.badRequest"))
                : answer(badParameter(field.getField(), String.valueOf(field.getRejectedValue())));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooBig, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(told(HttpStatus.CONTENT_TOO_LARGE, "exchange.api.tooBig"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoHandlerFoundException(
            NoHandlerFoundException unknown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(told(HttpStatus.NOT_FOUND, "exchange.api.noDoor", unknown.getRequestURL()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException unknown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(told(HttpStatus.NOT_FOUND, "exchange.api.noDoor", unknown.getResourcePath()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException wrong,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var methods = wrong.getSupportedMethods();
        String known = methods == null ? "" : String.join(", ", methods);
        var problem = told(HttpStatus.METHOD_NOT_ALLOWED, "exchange.api.wrongMethod", wrong.getMethod(), known);
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = told(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "exchange.api.wrongContent",
                String.valueOf(wrong.getContentType()),
                MediaType.toString(wrong.getSupportedMediaTypes()));
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(told(
                HttpStatus.NOT_ACCEPTABLE,
                "exchange.api.notAcceptable",
                MediaType.toString(wrong.getSupportedMediaTypes())));
    }

    /** Everything else that Spring refuses. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = told(HttpStatus.valueOf(status.value()), "exchange.api.badRequest");
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private ProblemDetail badParameter(String name, String value) {
        String key = value.isEmpty() ? "exchange.api.missingParameter" : "exchange.api.badParameter";
        var problem = told(HttpStatus.BAD_REQUEST, key, name, value);
        problem.setProperty("parameter", name);
        return problem;
    }

    private ProblemDetail refused(HttpStatus status, List<Problem> problems) {
        var problem = problem(
                status,
                problems.stream()
                        .map(each -> messages.text(
                                Messages.VIETNAMESE, each.key(), each.args().toArray()))
                        .collect(Collectors.joining(" ")));
        problem.setProperty("keys", problems.stream().map(Problem::key).toList());
        return problem;
    }

    private ProblemDetail told(HttpStatus status, String key, Object... args) {
        return problem(status, messages.text(Messages.VIETNAMESE, key, args));
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(NO_MORE_THAN_THE_STATUS);
        return problem;
    }

    static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
