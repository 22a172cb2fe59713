package org.mekongdragon.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param data the data directory: embedded server, attachments, secrets ({@code dragon.data})
 * @param databaseUrl a PostgreSQL 15 or newer to use instead of the embedded one, with user and
 *     password of a role that may create roles, as {@code
 *     jdbc:postgresql://host/database?user=…&password=…} ({@code dragon.database-url})
 * @param poolSize connections of the application ({@code dragon.pool-size})
 */
@ConfigurationProperties("dragon")
public record DatabaseSettings(
    @DefaultValue("data") Path data,
    @Nullable String databaseUrl,
    @DefaultValue("20") int poolSize) {}
