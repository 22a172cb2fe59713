package org.mekongdragon.journey;

import java.nio.file.Path;
import java.util.UUID;
import org.mekongdragon.Dragon;
import org.mekongdragon.demonstration.Demonstration;
import org.mekongdragon.reference.Reference;
import org.springframework.aot.AotDetector;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;

/**
 * A server with the demonstration. Started once for all journeys on a data directory of its own;
 * {@code -Djourney.url=…} with {@code -Djourney.password=…} names one that runs already.
 *
 * @param url without a slash at the end
 * @param password of every demonstration account
 */
record ShownHouse(String url, String password) {

  private static final class Started {
    private static final ShownHouse HOUSE = start();
  }

  /** The one house of this process. */
  static ShownHouse open() {
    return Started.HOUSE;
  }

  private static ShownHouse start() {
    String running = System.getProperty("journey.url", "");
    if (!running.isEmpty()) {
      return new ShownHouse(running, System.getProperty("journey.password", ""));
    }
    Path data = Path.of("target", "journey-data", UUID.randomUUID().toString());
    ConfigurableApplicationContext house = openWired(data);
    house.getBean(Reference.class).loadSeed();
    Demonstration demonstration = house.getBean(Demonstration.class);
    demonstration.loadOnce();
    String head = demonstration.accounts().getFirst();
    String password = head.substring(head.indexOf("password ") + 9, head.length() - 1);
    String port = house.getEnvironment().getProperty("local.server.port", "");
    return new ShownHouse("http://localhost:" + port, password);
  }

  /** As the server is started: with the beans as the build has wired them. */
  private static ConfigurableApplicationContext openWired(Path data) {
    SpringProperties.setFlag(AotDetector.AOT_ENABLED);
    try {
      return new SpringApplicationBuilder(Dragon.class)
          .main(Class.forName("org.mekongdragon.shell.Main"))
          .logStartupInfo(false)
          .run("--server.port=0", "--dragon.data=" + data);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    } finally {
      // Other tests of this process wire houses of their own.
      SpringProperties.setProperty(AotDetector.AOT_ENABLED, null);
    }
  }
}
