package org.mekongdragon.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a repeated write once: the row that remembers a key commits in the transaction of the
 * write itself, so a lost answer can be asked for again and a second caller waits for the first.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter implements Ordered {

  private static final int LONGEST_KEY = 200;
  private static final int LARGEST_BODY = 4 << 20;

  private final IdempotencyStore store;
  private final Visitors visitors;
  private final ProblemAnswers answers;
  private final ObjectProvider<RepeatableWrites> repeatable;
  private final TransactionTemplate transaction;

  IdempotencyFilter(
      IdempotencyStore store,
      Visitors visitors,
      ProblemAnswers answers,
      ObjectProvider<RepeatableWrites> repeatable,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.visitors = visitors;
    this.answers = answers;
    this.repeatable = repeatable;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Behind the security filters, which know who calls. */
  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader("Idempotency-Key") == null
        || request.getMethod().equals("GET")
        || (mayBeLarge(request) && repeatable.stream().anyMatch(writes -> writes.covers(request)));
  }

  /** What does not say how long it is may be anything. */
  private static boolean mayBeLarge(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return length < 0 || length > LARGEST_BODY;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<UUID> person = visitors.currentId();
    String key = request.getHeader("Idempotency-Key");
    if (person.isEmpty() || key.isBlank() || key.length() > LONGEST_KEY) {
      chain.doFilter(request, response);
      return;
    }
    try {
      BufferedRequest buffered = BufferedRequest.read(request, LARGEST_BODY);
      new Exchange(person.get(), key, buffered, response, chain).run();
    } catch (Problem problem) {
      answers.write(problem, request, response);
    }
  }

  /** One write and its answer. */
  private final class Exchange {

    private final UUID person;
    private final String key;
    private final BufferedRequest request;
    private final HttpServletResponse response;
    private final FilterChain chain;

    Exchange(
        UUID person,
        String key,
        BufferedRequest request,
        HttpServletResponse response,
        FilterChain chain) {
      this.person = person;
      this.key = key;
      this.request = request;
      this.response = response;
      this.chain = chain;
    }

    void run() throws IOException {
      ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
      Optional<StoredAnswer> earlier;
      try {
        earlier = transaction.execute(status -> once(answer, status::setRollbackOnly));
      } catch (UnexpectedRollbackException e) {
        // The handler's own transaction failed; its problem document is the answer.
        earlier = Optional.empty();
      }
      if (earlier != null && earlier.isPresent()) {
        earlier.get().writeTo(response);
      } else {
        answer.copyBodyToResponse();
      }
    }

    private Optional<StoredAnswer> once(ContentCachingResponseWrapper answer, Runnable rollback) {
      byte[] digest = request.digest();
      if (!store.claim(person, key, digest)) {
        StoredAnswer earlier = store.find(person, key);
        if (!Arrays.equals(earlier.request(), digest)) {
          throw Problem.of(WebProblem.KEY_REUSED, key);
        }
        return Optional.of(earlier);
      }
      try {
        chain.doFilter(request, answer);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (ServletException e) {
        throw new IllegalStateException(e);
      }
      if (answer.getStatus() >= 400) {
        rollback.run();
      } else {
        store.answer(person, key, StoredAnswer.of(digest, answer));
      }
      return Optional.empty();
    }
  }
}
