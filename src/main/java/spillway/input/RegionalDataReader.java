package spillway.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
import spillway.kernel.Numbers;
import spillway.kernel.Quarter;
import spillway.model.RegionalData;
import spillway.model.RegionalData.Group;
import spillway.model.RegionalData.Region;
import spillway.model.RegionalData.Sector;
import spillway.world.TravelTimes;

/** Reads the folder that holds the region's data: base year, dated paths, links, outlines and the public panel. */
public final class RegionalDataReader {
    /** Sources of direct investment, Hong Kong first. */
    private static final List<String> REGION_COLUMNS = List.of(
            "name",
            "group",
            "tier",
            "area_km2",
            "core_lon_deg",
            "core_lat_deg",
            "population_2005_10k",
            "population_2010_10k",
            "employment_10k",
            "talent_employed_10k",
            "talent_wage_rmb",
            "worker_wage_rmb",
            "local_hukou_share",
            "hukou_strictness_index",
            "capital_output_ratio_years",
            "consumption_100m_rmb",
            "investment_100m_rmb",
            "government_100m_rmb",
            "port_minutes",
            "graduate_share",
            "natural_increase_per_year",
            "confidence");

    private static final List<String> SECTOR_COLUMNS = List.of(
            "code",
            "name",
            "group",
            "value_added_ratio",
            "capital_share",
            "rd_intensity_share",
            "goods",
            "manufacturing",
            "high_value",
            "confidence");
    private static final List<String> GROUPS = List.of("DELTA", "HONG_KONG", "MACAO", "OUTER");
    private static final List<String> SECTOR_GROUPS = List.of("AKP", "MPG", "SIS", "PGS");
    private static final List<String> CONFIDENCE = List.of("A", "B", "C");
    private static final double SUM_TOLERANCE = 1e-6;

    private final Path folder;
    private final List<String> problems;
    private final SortedMap<String, String> hashes = new TreeMap<>();

    private RegionalDataReader(Path folder, List<String> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * Reads all files of the folder and checks them, each alone and against the others.
     *
     * @param problems receives one line for everything that is wrong
     * @return the data, or null if anything is wrong
     */
    public static @Nullable RegionalData read(Path folder, List<String> problems) {
        List<String> found = new ArrayList<>();
        RegionalData data = new RegionalDataReader(folder, found).read();
        problems.addAll(found);
        return found.isEmpty() ? data : null;
    }

    private RegionalData read() {
        List<Region> regions = readRegions();
        List<Sector> sectors = readSectors();
        EconomyReader economy = new EconomyReader(this, regions, sectors);
        List<String> blocs = economy.readBlocs();
        RegionalData data = new RegionalData(regions, sectors, blocs, RegionalData.SOURCES);
        economy.fill(data);
        new PathReader(this, data).fill();
        data.cityShapes = BoundaryReader.read(folder.resolve("boundaries.geojson"), regions, problems, hashes);
        data.fileHashes = hashes;
        if (problems.isEmpty()) {
            checkReach(data);
        }
        return data;
    }

    /** A table of the folder, its digest noted and its letters of confidence checked; null if it cannot be used. */
    @Nullable
    CsvTable table(String name, List<String> columns) {
        CsvTable table = CsvTable.read(folder.resolve(name), problems, columns);
        if (table != null) {
            hashes.put(name, table.sha256());
            table.rows().forEach(row -> row.indexIn(CONFIDENCE, "confidence", "letter of confidence (A, B or C)"));
        }
        return table;
    }

    private List<Region> readRegions() {
        List<Region> regions = new ArrayList<>();
        CsvTable table = table("regions.csv", REGION_COLUMNS);
        if (table == null) {
            return regions;
        }
        List<String> names = new ArrayList<>();
        double graduates = 0;
        for (CsvRow row : table.rows()) {
            Region region = region(row);
            if (names.contains(region.name())) {
                row.problem(region.name() + " stands there twice");
                continue;
            }
            if (region.talentEmployed() > region.employment()) {
                row.problem("talent_employed_10k is above employment_10k");
            }
            if (region.employment() > region.population2010()) {
                row.problem("employment_10k is above population_2010_10k");
            }
            graduates += region.graduateShare();
            names.add(region.name());
            regions.add(region);
        }
        if (Math.abs(graduates - 1) > SUM_TOLERANCE) {
            table.problem("graduate_share over all regions = " + Numbers.text(graduates) + " is not 1");
        }
        return regions;
    }

    private static Region region(CsvRow row) {
        int group = row.indexIn(GROUPS, "group", "group of regions (one of " + String.join(", ", GROUPS) + ")");
        return new Region(
                row.text("name"),
                group < 0 ? Group.DELTA : Group.valueOf(GROUPS.get(group)),
                row.whole("tier", 0, 9),
                row.positive("area_km2"),
                row.within("core_lon_deg", -180, 180, "is not a longitude"),
                row.within("core_lat_deg", -90, 90, "is not a latitude"),
                row.positive("population_2005_10k"),
                row.positive("population_2010_10k"),
                row.positive("employment_10k"),
                row.positive("talent_employed_10k"),
                row.positive("talent_wage_rmb"),
                row.positive("worker_wage_rmb"),
                row.share("local_hukou_share"),
                row.share("hukou_strictness_index"),
                row.positive("capital_output_ratio_years"),
                row.amount("consumption_100m_rmb"),
                row.amount("investment_100m_rmb"),
                row.amount("government_100m_rmb"),
                row.amount("port_minutes"),
                row.share("graduate_share"),
                row.within("natural_increase_per_year", -0.1, 0.1, "is not between -0.1 and 0.1"));
    }

    private List<Sector> readSectors() {
        List<Sector> sectors = new ArrayList<>();
        CsvTable table = table("sectors.csv", SECTOR_COLUMNS);
        if (table == null) {
            return sectors;
        }
        List<String> codes = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            int group = row.indexIn(
                    SECTOR_GROUPS, "group", "group of sectors (one of " + String.join(", ", SECTOR_GROUPS) + ")");
            Sector sector = new Sector(
                    row.text("code"),
                    row.text("name"),
                    group < 0 ? "" : SECTOR_GROUPS.get(group),
                    row.share("value_added_ratio"),
                    row.share("capital_share"),
                    row.share("rd_intensity_share"),
                    row.flag("goods"),
                    row.flag("manufacturing"),
                    row.flag("high_value"));
            if (codes.contains(sector.code())) {
                row.problem(sector.code() + " stands there twice");
                continue;
            }
            codes.add(sector.code());
            sectors.add(sector);
        }
        return sectors;
    }

    private void checkReach(RegionalData data) {
        Quarter first = new Quarter(data.firstYear, 1);
        double[][] minutes = new TravelTimes(data.regions.size(), data.links).minutes(first);
        for (int region = 1; region < minutes.length; region++) {
            if (Double.isInfinite(minutes[0][region])) {
                problems.add(
                        "links.csv: no links join " + data.regions.get(region).name() + " with "
                                + data.regions.get(0).name() + " in " + first);
            }
        }
    }
}
