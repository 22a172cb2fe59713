package org.mekongdragon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever a request ended with into an answer; nothing of an exception's text leaves. */
@ControllerAdvice
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final ProblemAnswers answers;

  ProblemAdvice(ProblemAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (thrown instanceof AsyncRequestNotUsableException) {
      return;
    }
    if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
      answers.write(Problem.of(WebProblem.NOT_ALLOWED), request, response);
      return;
    }
    answers.write(problem(thrown, request), request, response);
  }

  private static Problem problem(Throwable thrown, HttpServletRequest request) {
    return switch (thrown) {
      case Problem problem -> problem;
      case NoResourceFoundException e -> Problem.of(WebProblem.NOT_FOUND);
      case NoHandlerFoundException e -> Problem.of(WebProblem.NOT_FOUND);
      case HttpRequestMethodNotSupportedException e -> Problem.of(WebProblem.METHOD, e.getMethod());
      case HttpMediaTypeException e -> Problem.of(WebProblem.MEDIA_TYPE);
      case MaxUploadSizeExceededException e -> Problem.of(WebProblem.TOO_LARGE);
      case MethodArgumentTypeMismatchException e ->
          Problem.at(e.getName(), WebProblem.UNREADABLE, e.getName());
      case ServletRequestBindingException e -> Problem.of(WebProblem.MISSING, place(e));
      case HttpMessageNotReadableException e -> Problem.of(WebProblem.UNREADABLE, "");
      case MultipartException e -> Problem.of(WebProblem.UNREADABLE, "");
      default -> internal(thrown, request);
    };
  }

  private static String place(ServletRequestBindingException e) {
    return e instanceof org.springframework.web.bind.MissingServletRequestParameterException missing
        ? missing.getParameterName()
        : "";
  }

  private static Problem internal(Throwable thrown, HttpServletRequest request) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("{} {} {}", reference, request.getMethod(), request.getRequestURI(), thrown);
    return Problem.of(WebProblem.INTERNAL, reference);
  }
}
