package org.mekongdragon.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.ProblemAnswers;
import org.mekongdragon.web.WebProblem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Everything behind the sign-in page is closed. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self';"
          + " worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final String[] OPEN = {
    "/sign-in",
    "/language",
    "/theme",
    "/assets/**",
    "/vendor/**",
    "/favicon.ico",
    "/healthz",
    "/readyz",
    "/api",
    "/api/openapi.json",
    "/error"
  };

  /** Accounts are checked by {@link SignIns}; Spring's own form login is not used. */
  @Bean
  UserDetailsService userDetailsService() {
    return login -> {
      throw new UsernameNotFoundException(login);
    };
  }

  @Bean
  @ConditionalOnWebApplication
  SecurityFilterChain security(
      HttpSecurity http, Tokens tokens, PersonStore people, ProblemAnswers answers)
      throws Exception {
    RequestMatcher byToken = request -> request.getHeader("Authorization") != null;
    return http.authorizeHttpRequests(requests ->
            requests
                // Goes on with a request that was let in, as when the reader of a stream has gone.
                .dispatcherTypeMatchers(DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers("/metrics")
                .access((authentication, context) ->
                    new org.springframework.security.authorization.AuthorizationDecision(
                        isLocal(context.getRequest()) || People.signedIn().isPresent()))
                .anyRequest()
                .authenticated())
        .csrf(csrf -> csrf.ignoringRequestMatchers(byToken))
        .addFilterAfter(new TokenFilter(tokens), SecurityContextHolderFilter.class)
        .addFilterBefore(new SessionAgeFilter(people), AuthorizationFilter.class)
        .requestCache(cache -> cache.disable())
        .logout(logout ->
            logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in").deleteCookies("session"))
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint((request, response, e) -> {
                  if (request.getRequestURI().startsWith("/api/")) {
                    answers.write(Problem.of(WebProblem.SIGN_IN), request, response);
                  } else {
                    response.sendRedirect(SignInPages.pathFor(request));
                  }
                })
                .accessDeniedHandler((request, response, e) ->
                    answers.write(Problem.of(WebProblem.FORM_EXPIRED), request, response)))
        .headers(headers ->
            headers
                .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frame -> frame.deny()))
        .build();
  }

  private static boolean isLocal(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1");
  }
}
