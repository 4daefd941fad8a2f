package spillway.experiment.sweep;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spillway.experiment.study.Results;
import spillway.file.WholeFile;
import spillway.kernel.Numbers;
import spillway.run.RunRefused;

/**
 * The tables of a sweep as Parquet, by DuckDB. Its jar, of 80 MB, is not part of the program: whoever wants such files puts it on the class
 * path or into the folder {@code lib} beside the program.
 */
public final class Parquet {
    /** The Maven coordinates of what it needs. */
    public static final String ARTIFACT = "org.duckdb:duckdb_jdbc:2.0.0.1";

    private static final String URL = "jdbc:duckdb:";
    private static final String SUFFIX = ".parquet";
    private static final String PACKED = ".csv.gz";

    private final Driver driver;

    private Parquet(Driver driver) {
        this.driver = driver;
    }

    /**
     * What writes Parquet.
     *
     * @param libraries a folder that may hold DuckDB's jar
     * @throws RunRefused saying how to get DuckDB if it is not there
     */
    public static Parquet open(Path libraries) throws RunRefused {
        Driver found = driver(libraries);
        if (found == null) {
            throw new RunRefused("--parquet: DuckDB is not there; fetch it by 'mvn dependency:copy -Dartifact="
                    + ARTIFACT + " -DoutputDirectory=" + libraries
                    + "', or leave out --parquet: runs.csv.gz holds the same");
        }
        return new Parquet(found);
    }

    private static @Nullable Driver driver(Path libraries) throws RunRefused {
        List<URL> jars = new ArrayList<>();
        if (Files.isDirectory(libraries)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(libraries, "duckdb_jdbc*.jar")) {
                for (Path jar : all) {
                    jars.add(jar.toUri().toURL());
                }
            } catch (IOException unreadable) {
                throw new RunRefused("--parquet: " + libraries + " cannot be read");
            }
        }
        // Open as long as the process: the driver loads classes from it whenever it works.
        @SuppressWarnings("resource")
        URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), Parquet.class.getClassLoader());
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
            try {
                if (driver.acceptsURL(URL)) {
                    return driver;
                }
            } catch (SQLException other) {
                // A driver that cannot say so is not the one.
            }
        }
        return null;
    }

    /**
     * Writes {@code runs.parquet} and so on beside the tables that {@link SweepTables} has written.
     *
     * @throws IOException if DuckDB cannot read or write one
     */
    public void write(Results results, Path folder) throws IOException {
        SweepFacts facts = SweepFacts.of(results.plan());
        List<String> names = new ArrayList<>(List.of(SweepTables.RUNS, SweepTables.POINTS));
        if (!facts.figures().isEmpty()) {
            names.add(SweepTables.CITIES);
        }
        try (Connection memory = connection();
                Statement sql = memory.createStatement()) {
            // One thread, so that the bytes do not depend on how work is shared out.
            sql.execute("SET threads = 1");
            for (String name : names) {
                String stem = name.endsWith(PACKED)
                        ? name.substring(0, name.length() - PACKED.length())
                        : name.substring(0, name.lastIndexOf('.'));
                String columns = SweepDictionary.types(facts, name).entrySet().stream()
                        .map(column -> quoted(column.getKey()) + ": '" + column.getValue() + "'")
                        .collect(Collectors.joining(", "));
                String table = "read_csv(" + quoted(folder.resolve(name).toString()) + ", header = true, columns = {"
                        + columns + "})";
                WholeFile.replace(folder.resolve(stem + SUFFIX), file -> copy(sql, table, file));
            }
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    /** The rows of a Parquet file as texts: numbers in their shortest form, an empty text where there is none. */
    List<List<String>> read(Path file) throws IOException {
        try (Connection memory = connection();
                Statement sql = memory.createStatement();
                ResultSet found = sql.executeQuery("SELECT * FROM " + quoted(file.toString()))) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    Object cell = found.getObject(i);
                    row.add(
                            cell == null
                                    ? ""
                                    : cell instanceof Double number ? Numbers.exactText(number) : cell.toString());
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    private Connection connection() throws IOException, SQLException {
        Connection memory = driver.connect(URL, new Properties());
        if (memory == null) {
            throw new IOException("DuckDB does not start");
        }
        return memory;
    }

    private static void copy(Statement sql, String table, Path file) throws IOException {
        try {
            sql.execute("COPY (SELECT * FROM " + table + ") TO " + quoted(file.toString())
                    + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    private static IOException failed(SQLException broken) {
        return new IOException(
                "DuckDB: "
                        + String.valueOf(broken.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("failed"),
                broken);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
