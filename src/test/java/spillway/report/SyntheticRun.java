package spillway.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import spillway.fixture.Baseline;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Quarter;
import spillway.kernel.RandomStreams;

/** A run folder with made-up numbers of plausible size: for looking at charts, never for conclusions. */
final class SyntheticRun {
    static final String[] CITIES = Baseline.REGIONS.toArray(String[]::new);
    private static final String LETTERS = "GSZFHDNJQKM";
    private static final double[] GDP = {
        10748, 9582, 1209, 5652, 1730, 4246, 1851, 1570, 1086, 15477, 1904, 3243, 3537, 3260
    };
    private static final double[] PEOPLE = {1271, 1044, 156, 720, 460, 822, 312, 445, 392, 702, 54, 1687, 1523, 1608};
    private static final double[] GROWTH = {.075, .095, .088, .065, .08, .07, .06, .065, .06, .028, .03, .06, .055, .058
    };
    private static final double[] HIGH = {.33, .46, .34, .24, .3, .36, .27, .17, .1, .38, .12, .09, .06, .07};
    private static final double[] LON = {
        113.26, 114.06, 113.55, 113.12, 114.42, 113.75, 113.38, 113.08, 112.47, 114.17, 113.54, 116.7, 110.4, 113.6
    };
    private static final double[] LAT = {
        23.13, 22.54, 22.25, 23.02, 23.09, 23.02, 22.52, 22.58, 23.05, 22.3, 22.19, 23.36, 21.27, 24.8
    };
    private static final String[] SECTORS = Baseline.SECTORS.toArray(String[]::new);
    private static final String[] SOURCES = Baseline.SOURCES.toArray(String[]::new);
    private static final double[] SOURCE_SHARES = {.62, .08, .09, .13, .08};
    private static final double[][] OBSERVED_GDP = {
        {2010, 10748, 9582, 1209, 5652, 1730, 4246, 1851, 1570, 1086, 15477, 1904},
        {2015, 18100, 17503, 2025, 8004, 3140, 6275, 3010, 2240, 1970, 19268, 2806},
        {2018, 22859, 24222, 2915, 9936, 4103, 8279, 3633, 2900, 2202, 23936, 3657},
        {2019, 23629, 26927, 3436, 10751, 4177, 9483, 3101, 3147, 2249, 25049, 3808}
    };
    private static final double[][] OBSERVED_PEOPLE = {
        {2010, 1271, 1044, 156, 720, 460, 822, 312, 445, 392, 702, 54},
        {2015, 1602, 1408, 203, 859, 548, 964, 386, 480, 417, 729, 65},
        {2019, 1832, 1700, 238, 941, 599, 1040, 435, 484, 416, 751, 68}
    };

    private final Path folder;
    private final int quarters;
    private final KeyedRandom random;
    private final Quarter first = new Quarter(2010, 1);

    private SyntheticRun(Path folder, int quarters, long seed) {
        this.folder = folder;
        this.quarters = quarters;
        this.random = new RandomStreams(seed).stream("synthetic");
    }

    /** Writes a completed run of this many quarters. */
    static Path write(Path folder, int quarters, long seed) throws IOException {
        Files.createDirectories(folder);
        SyntheticRun run = new SyntheticRun(folder, quarters, seed);
        run.documents(seed);
        run.metrics();
        run.cities();
        run.sectors();
        run.flows();
        run.government();
        run.grid();
        run.observed();
        run.location();
        return folder;
    }

    /** Renders a run into the folder given as first argument, for the eye; second argument: number of quarters. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        write(folder, Integer.parseInt(arguments[1]), 7);
        Report.write(folder).forEach(System.out::println);
    }

    private void documents(long seed) throws IOException {
        Files.writeString(
                folder.resolve("manifest.json"),
                resource("manifest.json")
                        .replace("$SEED", Long.toString(seed))
                        .replace("$QUARTERS", Integer.toString(quarters)));
        Files.writeString(
                folder.resolve("summary.json"), resource("summary.json").replace("$SEED", Long.toString(seed)));
        Files.writeString(folder.resolve("verdict.json"), resource("verdict.json"));
        Files.writeString(folder.resolve("parameters.csv"), resource("parameters.csv"));
    }

    static String resource(String name) throws IOException {
        try (InputStream in = SyntheticRun.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private double gdp(int city, int quarter) {
        return GDP[city] / 4 * Math.exp((GROWTH[city] + .025) * quarter / 4.0 - .000018 * quarter * quarter);
    }

    private double people(int city, int quarter) {
        double pull = city == 1 ? .035 : city == 0 ? .03 : city < 9 ? .015 : city < 11 ? .008 : -.004;
        return PEOPLE[city] * Math.exp(pull * quarter / 4.0 - .00004 * quarter * quarter * Math.signum(pull));
    }

    private double high(int city, int quarter) {
        return Math.min(.8, HIGH[city] + (city == 1 ? .0015 : .0008) * quarter + .004 * random.nextGaussian());
    }

    private void metrics() throws IOException {
        String[] names = {
            "hhi_high_value_nine",
            "hhi_high_value_eleven",
            "hhi_high_value_fourteen",
            "hhi_null_nine",
            "theil_gdp_nine",
            "theil_gdp_eleven",
            "theil_gdp_fourteen",
            "theil_gdp_eleven_between",
            "theil_gdp_eleven_within",
            "cpr_high_value_nine",
            "breadth_high_value_nine",
            "sigma_log_tfp_nine",
            "moran_high_value_eleven",
            "moran_null_eleven",
            "homogeneity_nine",
            "spillover_share_own_rd",
            "spillover_share_imitation",
            "spillover_share_local",
            "spillover_share_neighbours",
            "spillover_share_hong_kong",
            "spillover_share_fdi",
            "dual_circulation_ratio",
            "trade_dependence",
            "export_share",
            "processing_share",
            "labour_share",
            "consumption_share",
            "unemployment",
            "subsidy_share",
            "patient_share",
            "duplication_targets"
        };
        double[] level = {
            .242, .205, .193, .238, .061, .262, .41, .171, .091, 7.4, .71, .31, .06, -.1, .58, .28, .16, .21, .14, .09,
            .12, 1.9, .95, .24, .52, .47, .42, .041, .011, .36, 2.6
        };
        double[] drift = {
            .03, .012, .014, .0005, .012, -.06, -.07, -.05, -.01, 1.7, .05, -.05, .05, 0, .06, .1, -.04, .02, 0, -.03,
            -.05, .7, -.35, -.06, -.28, .02, .03, .006, .004, .09, .5
        };
        List<String> lines = new ArrayList<>(List.of("quarter," + String.join(",", names)));
        StringBuilder checks = new StringBuilder(
                "quarter,money_residual,goods_residual,people_residual,negative_prices,bankrupt_firms\n");
        for (int q = 0; q < quarters; q++) {
            StringBuilder line = new StringBuilder(first.plus(q).toString());
            for (int m = 0; m < names.length; m++) {
                boolean undefined = names[m].startsWith("spillover") && q == 0;
                double noise = names[m].contains("null") ? 0 : .012 * level[m] * random.nextGaussian();
                double value = level[m] + drift[m] * q / 104.0 + noise;
                line.append(',').append(undefined ? "" : number(value));
            }
            lines.add(line.toString());
            checks.append(first.plus(q))
                    .append(',')
                    .append(number(1e-12 * random.nextDouble()))
                    .append(',')
                    .append(number(3e-11 * random.nextGaussian()))
                    .append(",0,0,")
                    .append((int) (40 * random.nextDouble()))
                    .append('\n');
        }
        Files.write(folder.resolve("metrics.csv"), lines);
        Files.writeString(folder.resolve("checks.csv"), checks);
        Files.writeString(
                folder.resolve("metrics_dictionary.csv"),
                "name,unit,meaning,source,chart\n"
                        + "trade_dependence,share,\"exports and imports abroad, over GDP\",this model,circulation\n");
    }

    private void cities() throws IOException {
        StringBuilder out = new StringBuilder("quarter,city,gdp_100m_rmb,gdp_real_100m_rmb,population_10k,talent_10k,"
                + "high_value_share,tertiary_share,wage_rmb_year,rent_index,log_tfp,"
                + "fdi_bn_usd,rd_100m_rmb,subsidy_100m_rmb,"
                + "patient_share,high_value_100m_rmb,unemployment_rate,exports_100m_rmb,"
                + "quick_100m_rmb,patient_100m_rmb,"
                + "debt_100m_rmb,firms\n");
        StringBuilder fdi = new StringBuilder("quarter,city,source,fdi_bn_usd\n");
        for (int q = 0; q < quarters; q++) {
            for (int c = 0; c < CITIES.length; c++) {
                double gdp = gdp(c, q) * (1 + .008 * random.nextGaussian());
                double share = high(c, q);
                double taken = gdp * .0016 * Math.exp(-q / 90.0) * (.7 + .6 * random.nextDouble());
                double inflow = c >= 9 && c < 11 ? 0 : taken;
                double people = people(c, q);
                row(
                        out,
                        first.plus(q),
                        CITIES[c],
                        gdp,
                        gdp * Math.exp(-.005 * q),
                        people,
                        people * (.1 + .0012 * q),
                        share,
                        .5,
                        45000 * Math.exp(.018 * q),
                        1 + .015 * q,
                        .4 * HIGH[c] + .006 * q,
                        inflow,
                        .02 * gdp,
                        .01 * gdp,
                        .36,
                        gdp * share,
                        .04,
                        .3 * gdp,
                        .02 * gdp,
                        .012 * gdp,
                        .5 * gdp,
                        800 + 5 * q);
                for (int s = 0; s < SOURCES.length; s++) {
                    row(fdi, first.plus(q), CITIES[c], SOURCES[s], inflow * SOURCE_SHARES[s]);
                }
            }
        }
        Files.writeString(folder.resolve("cities.csv"), out);
        Files.writeString(folder.resolve("fdi.csv"), fdi);
    }

    private void sectors() throws IOException {
        StringBuilder out = new StringBuilder("quarter,city,sector,value_added_100m_rmb,value_added_real_100m_rmb,"
                + "output_100m_rmb,exports_100m_rmb,employment_10k,talent_10k,capital_100m_rmb,firms,log_tfp\n");
        double[] mix = {.12, .13, .09, .14, .12, .19, .11, .1};
        for (int q = 0; q < quarters; q++) {
            for (int c = 0; c < CITIES.length; c++) {
                for (int s = 0; s < SECTORS.length; s++) {
                    double taste = Math.exp(1.1 * Math.sin(3.1 * c + 2.3 * s) + (s < 3 ? 1.5 * (HIGH[c] - .25) : 0));
                    double value = c == 10 && s < 3 ? 0 : gdp(c, q) * mix[s] * taste;
                    row(
                            out,
                            first.plus(q),
                            CITIES[c],
                            SECTORS[s],
                            value,
                            value,
                            3 * value,
                            .5 * value,
                            20,
                            3,
                            4 * value,
                            40,
                            .2);
                }
            }
        }
        zipped("sectors.csv.gz", out);
    }

    private double minutes(int a, int b) {
        double x = (LON[a] - LON[b]) * 102.6;
        double y = (LAT[a] - LAT[b]) * 110.7;
        boolean border = (a >= 9 && a < 11) != (b >= 9 && b < 11);
        return 18 + 1.05 * Math.hypot(x, y) + (border ? 25 : 0);
    }

    private void flows() throws IOException {
        StringBuilder moves = new StringBuilder("year,skill,from,to,persons_10k,minutes\n");
        StringBuilder ideas = new StringBuilder("year,from,to,minutes,weight,mass_from\n");
        StringBuilder trade = new StringBuilder("year,sector,from,to,value_100m_rmb,minutes\n");
        for (int year = 2010; year < 2010 + (quarters + 3) / 4; year++) {
            for (int a = 0; a < CITIES.length; a++) {
                for (int b = 0; b < CITIES.length; b++) {
                    if (a == b) {
                        continue;
                    }
                    double minutes = minutes(a, b);
                    for (int skill = 0; skill < 2; skill++) {
                        double decay = skill == 0 ? .006 : .009;
                        double strength = (skill == 0 ? .00002 : .00004) * Math.exp(-decay * minutes);
                        double movers =
                                strength * PEOPLE[a] / 10 * PEOPLE[b] / 10 * Math.exp(.5 * random.nextGaussian());
                        row(
                                moves,
                                year,
                                skill == 0 ? "talent" : "worker",
                                CITIES[a],
                                CITIES[b],
                                movers < 2e-4 ? 0 : movers,
                                minutes);
                    }
                    row(ideas, year, CITIES[a], CITIES[b], minutes, pool(a, b), GDP[a] * HIGH[a]);
                    row(trade, year, "B", CITIES[a], CITIES[b], 3.5, minutes);
                }
                row(moves, year, "talent", "Rest of China", CITIES[a], 1.5, Double.NaN);
            }
        }
        zipped("migration.csv.gz", moves);
        zipped("spillovers.csv.gz", ideas);
        zipped("trade.csv.gz", trade);
    }

    private double pool(int from, int to) {
        double total = 0;
        for (int c = 0; c < CITIES.length; c++) {
            total += c == to ? 0 : GDP[c] * HIGH[c] * Math.exp(-.011 * minutes(c, to));
        }
        double near = Math.exp(-.011 * minutes(from, to));
        return GDP[from] * HIGH[from] * near * Math.exp(.15 * random.nextGaussian()) / total;
    }

    private void government() throws IOException {
        StringBuilder out = new StringBuilder("quarter,city,leader,quarters_in_office,horizon_quarters,target_sector,"
                + "subsidy_rate,revenue_100m_rmb,outlay_100m_rmb,quick_100m_rmb,patient_100m_rmb,subsidies_100m_rmb,"
                + "patient_share,debt_100m_rmb,patient_stock\n");
        double[] rate = new double[CITIES.length];
        for (int q = 0; q < quarters; q++) {
            for (int c = 0; c < CITIES.length; c++) {
                boolean contest = c < 9 || c > 10;
                rate[c] = contest ? .8 * rate[c] + .2 * (.03 + .05 * random.nextDouble() + .0004 * q) : 0;
                double gdp = gdp(c, q);
                row(
                        out,
                        first.plus(q),
                        CITIES[c],
                        3 + q / 20,
                        q % 20,
                        12,
                        "B",
                        rate[c],
                        .12 * gdp,
                        .13 * gdp,
                        .02 * gdp,
                        .011 * gdp * (1 + q / 200.0),
                        .01 * gdp,
                        .36,
                        .5 * gdp,
                        10);
            }
        }
        Files.writeString(folder.resolve("government.csv"), out);
    }

    private void grid() throws IOException {
        String[] rows = resource("delta.txt").split("\n");
        StringBuilder grid = new StringBuilder("x,y,lon,lat,city\n");
        StringBuilder cells = new StringBuilder("quarter,x,y,high_value_100m_rmb,residents_10k,rent_index,knowledge\n");
        List<Integer> logged = new ArrayList<>(List.of(0));
        for (int q : new int[] {23, 39, quarters - 1}) {
            if (q < quarters && q > logged.get(logged.size() - 1)) {
                logged.add(q);
            }
        }
        for (int q : logged) {
            for (int j = 0; j < rows.length; j++) {
                String row = rows[rows.length - 1 - j];
                for (int i = 0; i < row.length(); i++) {
                    int city = LETTERS.indexOf(row.charAt(i));
                    if (city >= 0) {
                        cell(q, i, j, city, q == 0 ? grid : new StringBuilder(), cells);
                    }
                }
            }
        }
        Files.writeString(folder.resolve("grid.csv"), grid);
        zipped("cells.csv.gz", cells);
    }

    private void cell(int q, int i, int j, int city, StringBuilder grid, StringBuilder cells) {
        double lon = 111.3 + (i + .5) * 2 / 102.5;
        double lat = 21.5 + (j + .5) * 2 / 110.75;
        double km = Math.hypot((lon - LON[city]) * 102.5, (lat - LAT[city]) * 110.75);
        double size = gdp(city, q) * high(city, q);
        double spread = 10 + q / 20.0;
        double value = size * 4 / (2 * Math.PI * spread * spread) * Math.exp(-km / spread);
        boolean empty = random.nextDouble() > Math.min(1, 6 * value + .15);
        row(grid, i, j, lon, lat, CITIES[city]);
        row(cells, first.plus(q), i, j, empty ? 0 : value * Math.exp(.5 * random.nextGaussian()), 1.2, 1, .4);
    }

    private void location() throws IOException {
        StringBuilder agglomeration = new StringBuilder("quarter,sector,eg_gamma,eg_null_mean,eg_null_sd\n");
        StringBuilder densities =
                new StringBuilder("quarter,sector,km,density,null_mean,local_low,local_high,global_low,global_high\n");
        StringBuilder cells = new StringBuilder("quarter,x,y,local_i,p_value,kind,significant\n");
        for (int q : new int[] {Math.min(3, quarters - 1), quarters - 1}) {
            for (int s = 0; s < SECTORS.length; s++) {
                row(agglomeration, first.plus(q), SECTORS[s], .01 + .02 * s, -.001, .004);
                for (int km = 0; km <= 80; km++) {
                    double even = .009 * Math.exp(-km / 90.0);
                    double own = even * (1 + .3 * Math.cos(s + km / 20.0));
                    row(
                            densities,
                            first.plus(q),
                            SECTORS[s],
                            km,
                            own,
                            even,
                            .9 * even,
                            1.1 * even,
                            .8 * even,
                            1.2 * even);
                }
            }
            for (int i = 20; i < 120; i++) {
                String kind = i < 60 ? "low_low" : "high_high";
                row(cells, first.plus(q), i, i, .4, .002, kind, i % 2 == 0 ? "true" : "false");
            }
        }
        Files.writeString(folder.resolve("agglomeration.csv"), agglomeration);
        Files.writeString(folder.resolve("k_density.csv"), densities);
        zipped("lisa_cells.csv.gz", cells);
    }

    private void observed() throws IOException {
        StringBuilder out = new StringBuilder("city,year,variable,value,unit,confidence\n");
        for (double[] year : OBSERVED_GDP) {
            for (int c = 0; c < 11; c++) {
                row(out, CITIES[c], (int) year[0], "gdp", year[c + 1], "100m RMB current", "A");
            }
        }
        for (double[] year : OBSERVED_PEOPLE) {
            for (int c = 0; c < 11; c++) {
                row(
                        out,
                        CITIES[c],
                        (int) year[0],
                        "population_resident",
                        year[c + 1],
                        "\"10k persons, year" + " end\"",
                        "A");
            }
        }
        row(out, "Guangzhou", 2018, "population_resident", 1798.0, "10k", "A");
        Files.writeString(folder.resolve("observed.csv"), out);
    }

    private static void row(StringBuilder out, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            out.append(i == 0 ? "" : ",").append(cells[i] instanceof Double value ? number(value) : cells[i]);
        }
        out.append('\n');
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.12g", value);
    }

    private void zipped(String file, StringBuilder text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(file)))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
