package org.mekongdragon.journey;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page of the tour and who may open it. <b>A new page is entered here</b>, in {@link #ALL}.
 *
 * @param path of the page; of the page before it when {@code link} is given
 * @param link CSS selector of the link to follow from there, for pages whose address holds a key
 * @param logins who may open it; everybody else must be told that they may not
 */
record Stop(String path, Optional<String> link, Set<String> logins) {

  private static final String OPERATION = JourneyTest.OPERATION;

  private static final Set<String> REPORTERS =
      Set.of("coordinator", "ncp.vn", "ncp.cn", "officer.haiphong", "officer.noibai");
  private static final Set<String> MEMBERS = union(REPORTERS, Set.of("analyst", "leader"));
  private static final Set<String> SENDERS = union(REPORTERS, Set.of("analyst"));
  private static final Set<String> EVERYBODY = union(MEMBERS, Set.of("auditor", "admin"));
  private static final Set<String> CHECKERS = Set.of("coordinator", "ncp.vn", "ncp.cn");
  private static final Set<String> COORDINATOR = Set.of("coordinator");
  private static final Set<String> UNIT = Set.of("officer.haiphong");
  private static final Set<String> ADMIN = Set.of("admin");

  /** Every page; the frame is the same for all, so each is one line. */
  static final List<Stop> ALL =
      List.of(
          at("/account", EVERYBODY),
          at("/api", EVERYBODY),
          at("/notices", EVERYBODY),
          at("/notices?kind=report-waits&state=new", EVERYBODY),
          at("/notices/rules", EVERYBODY),
          at("/notices/preferences", EVERYBODY),
          at("/search", EVERYBODY),
          at("/search?q=Hai+Phong", EVERYBODY),
          at("/search?q=no-such-word", EVERYBODY),
          at("/mail", ADMIN),
          at("/mail?state=sent", ADMIN),
          at("/operations", EVERYBODY),
          at("/operations/new", union(COORDINATOR, ADMIN)),
          at("/reconciliation", EVERYBODY),
          at("/measures", EVERYBODY),
          at("/measures/new", ADMIN),
          at("/forms/maps/cencomm", EVERYBODY),
          at("/forms/maps/cites?field=new", EVERYBODY),
          at("/forms/cites", EVERYBODY),
          at("/audit", Set.of("auditor")),
          at("/accounts", ADMIN),
          at("/accounts/new", ADMIN),
          at("/accounts/new?organisation=VN-CUSTOMS", ADMIN),
          at("/accounts/organisations", ADMIN),
          at("/accounts/organisations/VN-CUSTOMS", ADMIN),
          from("/accounts", "tbody th a", ADMIN),
          at(OPERATION, MEMBERS),
          at(OPERATION + "/board", MEMBERS),
          at(OPERATION + "/edit", COORDINATOR),
          at(OPERATION + "/next", COORDINATOR),
          at(OPERATION + "/members", MEMBERS),
          at(OPERATION + "/meetings/new", COORDINATOR),
          at(OPERATION + "/decisions/new", COORDINATOR),
          at(OPERATION + "/contacts", MEMBERS),
          at(OPERATION + "/contacts?q=no-such-name", MEMBERS),
          at(OPERATION + "/contacts/new", CHECKERS),
          from(OPERATION + "/contacts", "tbody a.button", CHECKERS),
          from(OPERATION + "/contacts", "tbody a.button + a.button", CHECKERS),
          at(OPERATION + "/duty", MEMBERS),
          at(OPERATION + "/duty?place=no-such-port&at=2026-05-02T03:00", MEMBERS),
          at(OPERATION + "/figures", MEMBERS),
          at(OPERATION + "/figures?measure=mass&by=member&second=regime&base=OMD5", MEMBERS),
          at(OPERATION + "/figures/records?measure=cases", MEMBERS),
          at(OPERATION + "/explore", MEMBERS),
          at(OPERATION + "/explore?measure=mass&rows=weekday&columns=hour&regime=drug", MEMBERS),
          at(OPERATION + "/explore?rows=route&panels=mode", MEMBERS),
          at(OPERATION + "/explore?rows=month&mode=no-such-mode", MEMBERS),
          at(OPERATION + "/snapshots", MEMBERS),
          at(OPERATION + "/departures", MEMBERS),
          at(OPERATION + "/departures?days=91&until=2025-08-01", MEMBERS),
          at(OPERATION + "/reports", MEMBERS),
          at(OPERATION + "/reports/templates", MEMBERS),
          at(OPERATION + "/imports", MEMBERS),
          at(OPERATION + "/quality", CHECKERS),
          at(OPERATION + "/seizures", MEMBERS),
          at(OPERATION + "/seizures?q=no-such-word", MEMBERS),
          at(OPERATION + "/seizures?regime=cites&columns=day,mode,detection", MEMBERS),
          at(OPERATION + "/seizures/new", REPORTERS),
          from(OPERATION + "/seizures", "tbody .what a", MEMBERS),
          at(OPERATION + "/forms", MEMBERS),
          at(OPERATION + "/forms?form=pics&status=incomplete", MEMBERS),
          from(OPERATION + "/forms", "tbody td a", MEMBERS),
          at(OPERATION + "/forms/runs", MEMBERS),
          at(OPERATION + "/messages", MEMBERS),
          at(OPERATION + "/messages?q=no-such-word", MEMBERS),
          at(OPERATION + "/messages?kind=warning&mine=1", MEMBERS),
          at(OPERATION + "/messages/new", SENDERS),
          from(OPERATION + "/messages?kind=bulletin", "tbody .what a", MEMBERS),
          at(OPERATION + "/messages/templates", COORDINATOR),
          at(OPERATION + "/loop", MEMBERS),
          at(OPERATION + "/loop/late", MEMBERS),
          at(OPERATION + "/loop/records?step=found", MEMBERS),
          at("/targeting/hits", UNIT),
          at("/targeting/ports", UNIT),
          at("/targeting/cargo", UNIT),
          at("/targeting/cargo/consignments", UNIT),
          at("/targeting/profiles", UNIT),
          at("/targeting/profiles/new", UNIT),
          at("/targeting/profiles/import", UNIT),
          at("/targeting/groups", UNIT),
          at("/targeting/groups/new", UNIT),
          at("/targeting/watch-lists", UNIT),
          at("/targeting/watch-lists?name=Golden+Delta", UNIT),
          at("/targeting/watch-lists/new", UNIT),
          at("/targeting/results", UNIT));

  private static Stop at(String path, Set<String> logins) {
    return new Stop(path, Optional.empty(), logins);
  }

  private static Stop from(String path, String link, Set<String> logins) {
    return new Stop(path, Optional.of(link), logins);
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    return java.util.stream.Stream.of(some, more)
        .flatMap(Set::stream)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /** Whether somebody may open it. */
  boolean isFor(String login) {
    return logins.contains(login);
  }

  /** What it is called in what is said about it. */
  String name() {
    return path + link.map(" → "::concat).orElse("");
  }
}
