package org.mekongdragon;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: what the verbs of the command line start. */
@SpringBootApplication
@EnableScheduling
public class Dragon {

  /** Runs one verb and exits with its code. */
  public static void main(String[] arguments) {
    org.springframework.boot.SpringApplication.run(Dragon.class, arguments);
  }
}
