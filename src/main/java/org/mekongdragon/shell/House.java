package org.mekongdragon.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.mekongdragon.Dragon;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Verb;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;
import org.springframework.aot.AotDetector;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/** Opens the house for a verb: with its web side, or beside a server that may be running. */
final class House {

  private House() {}

  /** Starts everything; the caller keeps the answer open. */
  static ConfigurableApplicationContext openWeb(List<String> settings) {
    if (isWired()) {
      SpringProperties.setFlag(AotDetector.AOT_ENABLED);
    }
    return builder().web(WebApplicationType.SERVLET).main(Main.class).run(arguments(settings));
  }

  /** Whether the build has wired this house: then its beans need not be looked for. */
  private static boolean isWired() {
    return !Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)
        && ClassUtils.isPresent(Main.class.getName() + "__ApplicationContextInitializer", null);
  }

  /** Does some work without the web side, in a running server's database or an own one. */
  static int beside(
      Options options, PrintStream err, ToIntFunction<ConfigurableApplicationContext> work) {
    try (ConfigurableApplicationContext house =
        builder()
            .web(WebApplicationType.NONE)
            .profiles("beside")
            .run(arguments(settings(options)))) {
      return work.applyAsInt(house);
    } catch (RuntimeException e) {
      err.println(explain(e));
      return Verb.COULD_NOT_RUN;
    }
  }

  /** The settings that every verb with a database takes. */
  static List<String> settings(Options options) {
    List<String> settings = new ArrayList<>();
    options.find("data").ifPresent(data -> settings.add("dragon.data=" + data));
    options.find("database-url").ifPresent(url -> settings.add("dragon.database-url=" + url));
    return settings;
  }

  private static String[] arguments(List<String> settings) {
    return settings.stream().map(setting -> "--" + setting).toArray(String[]::new);
  }

  private static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(Dragon.class)
        .logStartupInfo(false)
        .registerShutdownHook(true);
  }

  /** Why the house did not open, as a sentence with the remedy. */
  static String explain(Throwable thrown) {
    Texts texts = Texts.standalone(Language.EN);
    Optional<Problem> problem = cause(thrown, Problem.class);
    if (problem.isPresent()) {
      return texts.of(problem.get().faults().getFirst());
    }
    Optional<PortInUseException> port = cause(thrown, PortInUseException.class);
    if (port.isPresent()) {
      return texts.problem(ShellProblem.PORT_TAKEN, Integer.toString(port.get().getPort()));
    }
    thrown.printStackTrace();
    return texts.problem(ShellProblem.NOT_STARTED, String.valueOf(thrown.getMessage()));
  }

  private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
    Throwable current = thrown;
    for (int depth = 0; current != null && depth < 50; depth++) {
      if (type.isInstance(current)) {
        return Optional.of(type.cast(current));
      }
      current = current.getCause();
    }
    return Optional.empty();
  }
}
