package org.mekongdragon.web;

import java.util.List;

/** What programs can do, for people. */
public record ApiView(List<Room> rooms) {

  public ApiView {
    rooms = List.copyOf(rooms);
  }

  /** The calls of a room. */
  public record Room(String name, List<Call> calls) {
    public Room {
      calls = List.copyOf(calls);
    }
  }

  /**
   * A call.
   *
   * @param curl an example for a shell
   */
  public record Call(
      String method, String path, String summary, List<Parameter> parameters, String curl) {
    public Call {
      parameters = List.copyOf(parameters);
    }

    /** A name that is unique on the page. */
    public String anchor() {
      return (method + path).replaceAll("[^A-Za-z0-9]+", "-");
    }
  }

  /** What a call takes, where ({@code path}, {@code query}, {@code header}), and what it means. */
  public record Parameter(String name, String in, boolean required, String description) {}
}
