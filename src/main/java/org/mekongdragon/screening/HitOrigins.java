package org.mekongdragon.screening;

import java.util.Optional;
import org.mekongdragon.exchange.Origins;
import org.springframework.stereotype.Component;

/** The message of which the profile or list entry was made that pointed at a consignment. */
@Component
public class HitOrigins {

  private final Origins origins;

  HitOrigins(Origins origins) {
    this.origins = origins;
  }

  /** The message, when the caller's organisation made what fired of one. */
  public Optional<Origins.Origin> of(Hit.Target target) {
    return switch (target.kind()) {
      case PROFILE -> origins.of(Origins.Kind.PROFILE, target.id());
      case WATCHLIST -> origins.of(Origins.Kind.WATCH_ENTRY, target.id());
      case SCORE, RANDOM -> Optional.empty();
    };
  }
}
