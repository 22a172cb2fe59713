package org.mekongdragon.screening;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.cargo.ChunkStored;
import org.mekongdragon.cargo.Manifest;
import org.mekongdragon.cargo.ManifestState;
import org.mekongdragon.cargo.Manifests;
import org.mekongdragon.cargo.SmallManifestStored;
import org.mekongdragon.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to screening itself: stored chunks become work, small ones are screened at once, and a
 * manifest can be screened again when profiles or lists have changed.
 */
@Component
public class Screenings {

  /** Chunks up to this many consignments are screened by whoever stores them. */
  static final int AT_ONCE = 500;

  /** More than these are not drawn by lot. */
  static final double MOST_SHARE = 0.5;

  private static final Logger LOG = LoggerFactory.getLogger(Screenings.class);

  private final TaskStore tasks;
  private final ChunkScreening screening;
  private final SettingStore settings;
  private final Manifests manifests;
  private final HitDesk desk;
  private final People people;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate nested;
  private final TransactionTemplate own;

  Screenings(
      TaskStore tasks,
      ChunkScreening screening,
      SettingStore settings,
      Manifests manifests,
      HitDesk desk,
      People people,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.tasks = tasks;
    this.screening = screening;
    this.settings = settings;
    this.manifests = manifests;
    this.desk = desk;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
    nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    own = new TransactionTemplate(transactions);
  }

  /** How far the screening of a manifest has come, in consignments. */
  public record Progress(long done, long all) {

    /** Whether consignments still wait. */
    public boolean isUnderWay() {
      return done < all;
    }
  }

  /** Joins the transaction that stores the chunk, so that none is forgotten. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ChunkStored stored) {
    ScreeningTask task =
        new ScreeningTask(
            stored.chunk(),
            stored.manifest(),
            stored.organisation(),
            people.current().id(),
            stored.consignments(),
            0);
    tasks.insert(task, clock.instant());
    if (stored.consignments() <= AT_ONCE) {
      atOnce(task);
    }
  }

  /** Screens what is stored in one go with its screening; what goes wrong undoes both. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(SmallManifestStored stored) {
    screening.screen(stored, people.current().id());
  }

  /** What goes wrong here must not undo the storing: the task stays for the workers. */
  private void atOnce(ScreeningTask task) {
    try {
      nested.executeWithoutResult(status -> screening.screen(task));
    } catch (RuntimeException e) {
      LOG.warn("chunk {} is left to the workers", task.chunk(), e);
    }
  }

  /**
   * Takes a task, screens it and stores the hits, all or nothing.
   *
   * @return whether there was anything to do: another may have taken it
   */
  boolean work(ScreeningTask task) {
    return Boolean.TRUE.equals(
        people.as(
            worker(task),
            () ->
                own.execute(status -> {
                  Optional<ScreeningTask> taken = tasks.take(task.chunk());
                  taken.ifPresent(screening::screen);
                  return taken.isPresent();
                })));
  }

  /** Whoever brought the manifest; a colleague when that person sees no cargo any more. */
  private UUID worker(ScreeningTask task) {
    String home = Audience.home(task.organisation());
    return people.of(task.organisation()).stream()
        .filter(person -> person.isIn(home))
        .map(Person::id)
        .reduce((first, other) -> other.equals(task.person()) ? other : first)
        .orElse(task.person());
  }

  /**
   * Screens a manifest with the profiles, lists and score of now; hits that are known stay as they
   * are, and only new ones are added.
   *
   * @return how many chunks are to be screened
   * @throws Problem {@code role-needed}, and what cargo says when there is no such manifest
   */
  @Transactional
  public int again(UUID manifest) {
    Person person = desk.worker();
    Manifest known = manifests.find(manifest);
    if (known.state() == ManifestState.WITHDRAWN) {
      throw Problem.of(ScreeningProblem.HIT_WITHDRAWN);
    }
    int chunks = tasks.again(manifest, person.id(), clock.instant());
    audit.record(Audited.of("screening.again", "manifest:" + manifest, ""));
    return chunks;
  }

  /** How far a manifest is; nothing for one that the caller does not see. */
  @Transactional(readOnly = true)
  public Progress progress(UUID manifest) {
    var _ = manifests.find(manifest);
    TaskStore.Progress progress = tasks.progress(manifest);
    return new Progress(progress.done(), progress.all());
  }

  /** The share of the caller's cargo that is drawn by lot, 0 to 1. */
  @Transactional
  public double randomShare() {
    return settings.of(desk.reader().organisation()).randomShare();
  }

  /**
   * Changes the share that is drawn by lot, for consignments that come from now on.
   *
   * @param share 0 to {@value #MOST_SHARE}
   * @throws Problem {@code random-share}, {@code role-needed}
   */
  @Transactional
  public void changeRandomShare(double share) {
    Person person = desk.worker();
    if (!(share >= 0 && share <= MOST_SHARE)) {
      throw Problem.at("share", ScreeningProblem.RANDOM_SHARE, 0, 100 * MOST_SHARE);
    }
    settings.change(person.organisation(), share);
    audit.record(
        Audited.of("screening.random-share", "organisation:" + person.organisation(), "")
            .with("share", share));
  }
}
