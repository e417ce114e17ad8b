package chat.serendip.platform.database;

import org.postgresql.ds.PGSimpleDataSource;

/** Connections past the container's pool, for what must not wait for it. */
final class DirectSource {

    private DirectSource() {}

    static PGSimpleDataSource of(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        // the detail of a refusal has the values of the row
        source.setLogServerErrorDetail(false);
        return source;
    }
}
