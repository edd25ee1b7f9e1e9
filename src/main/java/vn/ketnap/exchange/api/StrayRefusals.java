package vn.ketnap.exchange.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Refuses as {@link ApiRefusals} what fails before a door is chosen: unknown address, wrong method, wrong content, too
 * much of it. Spring asks only advices without a package then, hence this one looks at the address itself.
 */
@RestControllerAdvice
class StrayRefusals {

    private final ApiRefusals refusals;

    StrayRefusals(ApiRefusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler({
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class,
        HttpMediaTypeNotAcceptableException.class,
        MaxUploadSizeExceededException.class
    })
    @Nullable
    ResponseEntity<Object> handle(Exception stray, ServletWebRequest request) throws Exception {
        if (!LastDoor.isDoor(request.getRequest())) {
            throw stray;
        }
        return refusals.handleException(stray, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> handle(MultipartException broken, ServletWebRequest request) {
        if (!LastDoor.isDoor(request.getRequest())) {
            throw broken;
        }
        return ApiRefusals.answer(refusals.handle(broken));
    }
}
