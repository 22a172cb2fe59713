package org.mekongdragon.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Starts the server before anything asks for the pool, and stops it after everything let go. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  /** The profile of verbs that may work beside a running server. */
  static final String BESIDE = "beside";

  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(DatabaseSettings settings, Environment environment) {
    return environment.acceptsProfiles(Profiles.of(BESIDE))
        ? DatabaseServer.join(settings).orElseGet(() -> DatabaseServer.start(settings))
        : DatabaseServer.start(settings);
  }

  @Bean(destroyMethod = "close")
  DataSource dataSource(DatabaseServer server, DatabaseSettings settings) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("application");
    pool.setJdbcUrl(server.application().url());
    pool.setUsername(server.application().user());
    pool.setPassword(server.application().password());
    pool.setMaximumPoolSize(settings.poolSize());
    pool.setMinimumIdle(2);
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("ApplicationName", "mekongdragon");
    // What waits to be filed in an index of arrays is filed soon: whoever fills the list files it.
    pool.setConnectionInitSql("set gin_pending_list_limit = '64kB'");
    return pool;
  }

  @Bean
  DataDirectory dataDirectory(DatabaseServer server) {
    return server.data();
  }
}
