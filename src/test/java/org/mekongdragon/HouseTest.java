package org.mekongdragon;

import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole house on a real PostgreSQL, started once for all tests that extend this class. Tests
 * share the database: each makes what it needs through {@link World}, under names of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(World.class)
public abstract class HouseTest {

  @Autowired protected World world;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    // Asked once a context: tests with beans of their own get a house of their own.
    String data = Path.of("target", "test-data", UUID.randomUUID().toString()).toString();
    registry.add("dragon.data", () -> data);
  }

  /** A program or a browser that talks to the house. */
  protected Caller caller() {
    return new Caller("http://localhost:" + port);
  }

  /** A program with a fresh token of that person. */
  protected Caller callerOf(String login) {
    return caller().withToken(world.token(login));
  }
}
