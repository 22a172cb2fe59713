package org.mekongdragon.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session twelve hours after sign-in, however busy it was, and at once when the account was
 * closed or its sessions were ended; idle ones end by the setting.
 */
final class SessionAgeFilter extends OncePerRequestFilter {

  private static final Duration LONGEST = Duration.ofHours(12);

  private final PersonStore people;

  SessionAgeFilter(PersonStore people) {
    this.people = people;
  }

  /** Files that everybody may have are not worth a question to the database. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/assets/") || path.startsWith("/vendor/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && (isOld(session) || isEnded())) {
      session.invalidate();
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  private static boolean isOld(HttpSession session) {
    return System.currentTimeMillis() - session.getCreationTime() > LONGEST.toMillis();
  }

  private boolean isEnded() {
    return People.signedIn()
        .filter(SignedIn::inSession)
        .map(who -> !people.isCurrent(who.id(), who.epoch()))
        .orElse(false);
  }
}
