package org.mekongdragon.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Templates, texts and the clock. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  private static final String SUFFIX = "_en.properties";

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** An open live stream holds its buffers for hours, and a thousand of them are open at once. */
  @Bean
  TomcatProtocolHandlerCustomizer<AbstractHttp11Protocol<?>> smallBuffers() {
    return protocol -> {
      var _ = protocol.setProperty("socket.appReadBufSize", "2048");
      var _ = protocol.setProperty("socket.appWriteBufSize", "4096");
    };
  }

  @Bean
  TemplateEngine templateEngine() {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    engine.setTrimControlStructures(true);
    return engine;
  }

  @Bean
  ViewResolver templates(TemplateEngine engine, Pages pages) {
    return (name, locale) ->
        name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
                || name.startsWith(UrlBasedViewResolver.FORWARD_URL_PREFIX)
                || !engine.hasTemplate(name + ".jte")
            ? null
            : new TemplateView(engine, pages, name);
  }

  /** Every room's texts: all {@code messages/<room>_en.properties} and their translations. */
  @Bean
  static MessageSource messageSource() throws IOException {
    Resource[] english =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + SUFFIX);
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasenames(
        Arrays.stream(english)
            .map(file -> Objects.requireNonNull(file.getFilename()))
            .map(name -> "messages/" + name.substring(0, name.length() - SUFFIX.length()))
            .sorted()
            .toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }
}
