package org.mekongdragon.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A dozen profiles to begin with: drugs, precursors and wildlife at a port and an airport. */
@Component
public class DemonstrationProfiles {

  private static final String FILE = "/seed/profile/demonstration.csv";

  private final ProfileFiles files;

  DemonstrationProfiles(ProfileFiles files) {
    this.files = files;
  }

  /** Saves them, on, for the caller's organisation; those it has already stay as they are. */
  @Transactional
  public Profiles.Taken load() {
    try (InputStream file =
        Objects.requireNonNull(DemonstrationProfiles.class.getResourceAsStream(FILE), FILE)) {
      return files.read(file, ProfileState.ON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
