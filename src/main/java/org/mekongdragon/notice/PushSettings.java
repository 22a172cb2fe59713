package org.mekongdragon.notice;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The services of browsers that wake them.
 *
 * @param hosts which services may be called, {@code *.} for all below a domain; none, and nobody is
 *     woken ({@code dragon.push.hosts})
 */
@ConfigurationProperties("dragon.push")
record PushSettings(
    @DefaultValue({
          "fcm.googleapis.com",
          "updates.push.services.mozilla.com",
          "*.notify.windows.com",
          "*.push.apple.com"
        })
        List<String> hosts) {

  PushSettings {
    hosts = List.copyOf(hosts);
  }

  boolean isOn() {
    return !hosts.isEmpty();
  }

  /** Whether an address is one of a known service; only this machine itself without TLS. */
  boolean allows(URI endpoint) {
    String host = endpoint.getHost();
    boolean secure = "https".equals(endpoint.getScheme());
    boolean local = "http".equals(endpoint.getScheme()) && "127.0.0.1".equals(host);
    return host != null
        && (secure || local)
        && endpoint.getUserInfo() == null
        && hosts.stream()
            .anyMatch(
                one -> one.startsWith("*.") ? host.endsWith(one.substring(1)) : host.equals(one));
  }
}
