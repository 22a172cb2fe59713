package org.mekongdragon.cargo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.mekongdragon.access.People;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The door to consignments: those of the caller's organisation, for its people. */
@Component
public class Consignments {

  /** The longest part of a list. */
  public static final int MOST_LISTED = 200;

  private static final int PAGE = 1_000;

  private final ConsignmentStore store;
  private final FreshChunks fresh;
  private final CargoOwners owners;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate reading;

  Consignments(
      ConsignmentStore store,
      FreshChunks fresh,
      CargoOwners owners,
      People people,
      Audit audit,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.fresh = fresh;
    this.owners = owners;
    this.people = people;
    this.audit = audit;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** A consignment, for programs that work through many; a person reads one by {@link #read}. */
  @Transactional(readOnly = true)
  public Optional<StoredConsignment> find(long id) {
    return own().flatMap(audience -> store.find(audience, id));
  }

  /**
   * A consignment for a person who looks at it; that is put on record.
   *
   * @throws Problem {@code consignment-not-found}
   */
  @Transactional
  public StoredConsignment read(long id) {
    StoredConsignment found =
        find(id).orElseThrow(() -> Problem.of(CargoRoomProblem.CONSIGNMENT_NOT_FOUND));
    audit.record(Audited.of("cargo.read", "consignment:" + id, ""));
    return found;
  }

  /** The consignments that were stored together, in the file's order; none that are not seen. */
  @Transactional(readOnly = true)
  public List<StoredConsignment> chunk(long chunk) {
    return fresh
        .take(chunk)
        .filter(kept -> store.isSeen(chunk))
        .orElseGet(() -> store.chunk(chunk));
  }

  /**
   * A part of a list.
   *
   * @param after where the part before ended
   * @param limit 1 to {@link #MOST_LISTED}
   */
  @Transactional(readOnly = true)
  public CargoPage list(CargoFilter filter, OptionalLong after, int limit) {
    int most = Math.clamp(limit, 1, MOST_LISTED);
    List<StoredConsignment> found =
        own().map(audience -> store.list(audience, filter, after, most + 1)).orElse(List.of());
    if (found.size() <= most) {
      return new CargoPage(found, OptionalLong.empty());
    }
    List<StoredConsignment> part = found.subList(0, most);
    boolean ofFile = filter.manifest().isPresent();
    return new CargoPage(
        part, OptionalLong.of(ofFile ? part.getLast().number() : part.getLast().id()));
  }

  /**
   * Other consignments that name the same consignee, shipper or notify party or a same container,
   * the newest first.
   */
  @Transactional(readOnly = true)
  public List<StoredConsignment> related(long id, int limit) {
    return own()
        .flatMap(audience ->
            store
                .find(audience, id)
                .map(one -> store.related(audience, one, Math.clamp(limit, 1, MOST_LISTED))))
        .orElse(List.of());
  }

  /**
   * Hands over an organisation's consignments in the order in which they were stored, a thousand in
   * memory at a time and each thousand in a transaction of its own. Nothing is handed over that the
   * caller may not see.
   *
   * @param afterId begins behind that one; 0 for all
   */
  public void forEach(String organisation, long afterId, Consumer<StoredConsignment> consumer) {
    long after = afterId;
    List<StoredConsignment> page;
    do {
      page = page(organisation, after);
      page.forEach(consumer);
      after = page.isEmpty() ? after : page.getLast().id();
    } while (page.size() == PAGE);
  }

  private List<StoredConsignment> page(String organisation, long after) {
    return Objects.requireNonNull(
        reading.execute(tx ->
            owners
                .audienceOf(organisation)
                .map(audience -> store.after(audience, after, PAGE))
                .orElse(List.of())));
  }

  private Optional<Integer> own() {
    return owners.audienceOf(people.current().organisation());
  }
}
