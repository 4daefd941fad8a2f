package spillway.experiment.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import spillway.model.verdict.RegionSets;

/**
 * Run folders with planted figures: what a test wants observed and simulated, every city alike where it says nothing.
 * Yearly flows are spread over quarters as 10, 20, 30 and 40 percent.
 */
public final class PlantedRun {
    static final List<String> CITIES = RegionSets.ELEVEN.regions();
    private static final double[] QUARTERS = {.1, .2, .3, .4};

    private PlantedRun() {}

    /** GDP and population of a city in a year. */
    public interface Figure {
        double of(String city, int year);
    }

    /** A panel with GDP and population of these years; Hong Kong and Macao like the others. */
    public static String panel(Figure gdp, Figure people, int... years) {
        StringBuilder out = new StringBuilder("city,year,variable,value,unit,confidence\n");
        for (String city : CITIES) {
            for (int year : years) {
                out.append("%s,%d,gdp,%s,\"100m RMB, current\",A\n".formatted(city, year, gdp.of(city, year)));
                out.append("%s,%d,population_resident,%s,10k persons,%s\n"
                        .formatted(city, year, people.of(city, year), year > 2010 ? "C" : "B"));
            }
        }
        return out.toString();
    }

    /** A finished run of the years 2010 to {@code last} that tells these figures. */
    public static Path write(Path folder, String panel, int last, Figure gdp, Figure people) throws IOException {
        Files.createDirectories(folder);
        manifest(folder, 1, 0, "completed", Map.of());
        Files.writeString(folder.resolve("summary.json"), "{}");
        Files.writeString(folder.resolve("verdict.json"), "{}");
        Files.writeString(folder.resolve("observed.csv"), panel);
        StringBuilder out = new StringBuilder("quarter,city,gdp_100m_rmb,population_10k,tertiary_share,wage_rmb_year,"
                + "exports_100m_rmb,fdi_bn_usd,rd_100m_rmb\n");
        for (int year = 2010; year <= last; year++) {
            for (int q = 1; q <= 4; q++) {
                for (String city : CITIES) {
                    out.append("%dQ%d,%s,%s,%s,%s,%s,%s,%s,%s\n"
                            .formatted(
                                    year,
                                    q,
                                    city,
                                    gdp.of(city, year) * QUARTERS[q - 1],
                                    people.of(city, year) * (q == 4 ? 1 : .5),
                                    q == 4 ? .5 : .25,
                                    40_000 + 1000 * q,
                                    10 * q,
                                    q,
                                    2 * q));
                }
            }
        }
        Files.writeString(folder.resolve("cities.csv"), out);
        return folder;
    }

    /** The manifest alone; no replicates means that of a single run. */
    static void manifest(Path folder, long seed, int replicates, String status, Map<String, Double> trends)
            throws IOException {
        Files.createDirectories(folder);
        StringBuilder regions = new StringBuilder();
        trends.forEach((city, trend) ->
                regions.append(regions.isEmpty() ? "" : ",").append("\"%s\":%s".formatted(city, trend)));
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"version\":\"0\",\"gitCommit\":\"abcdef0123\",\"seed\":%d,%s\"status\":\"%s\",\"failure\":null,\"fingerprint\":null,\"policy\":{\"name\":\"p\"},"
                                .formatted(seed, replicates == 0 ? "" : "\"replicates\":" + replicates + ",", status)
                        + "\"configuration\":{\"knowledge\":{\"regionTrend\":{" + regions + "}}}}");
    }
}
