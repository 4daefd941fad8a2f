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
import spillway.model.RegionalData;
import spillway.model.RegionalData.Group;
import spillway.model.RegionalData.Region;
import spillway.model.RegionalData.Sector;
import spillway.model.verdict.RegionSets;
import spillway.world.KnowledgeGroup;

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
            new CrossChecks(data, problems).check();
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
            checkPeople(row, region);
            graduates += region.graduateShare();
            names.add(region.name());
            regions.add(region);
        }
        List<String> wanted = RegionSets.FOURTEEN.regions();
        if (names.size() != wanted.size() || !names.containsAll(wanted)) {
            table.problem(
                    "its regions are " + String.join(", ", names) + "; the verdict needs " + String.join(", ", wanted));
        }
        if (Math.abs(graduates - 1) > SUM_TOLERANCE) {
            table.problem("graduate_share over all regions = " + Numbers.text(graduates) + " is not 1");
        }
        return regions;
    }

    private static void checkPeople(CsvRow row, Region region) {
        if (region.talentEmployed() > region.employment()) {
            row.problem("talent_employed_10k is above employment_10k");
        }
        if (region.employment() > region.population2010()) {
            row.problem("employment_10k is above population_2010_10k");
        }
        if (region.employment() < 0.1 * region.population2010()) {
            row.problem("employment_10k is below a tenth of population_2010_10k");
        }
        double growth = region.population2010() / region.population2005();
        if (growth > 3 || growth < 1.0 / 3) {
            row.problem("population_2010_10k is more than a factor of 3 from population_2005_10k");
        }
        if (region.population2010() > 10 * region.areaKm2()) {
            row.problem("population_2010_10k over area_km2 is above 100,000 a square kilometre");
        }
        double premium = region.talentWage() / region.workerWage();
        if (premium > 10 || premium < 0.5) {
            row.problem("talent_wage_rmb is more than 10 times worker_wage_rmb, or less than half of it");
        }
    }

    private static Region region(CsvRow row) {
        int group = row.indexIn(GROUPS, "group", "group of regions (one of " + String.join(", ", GROUPS) + ")");
        return new Region(
                row.name("name"),
                group < 0 ? Group.DELTA : Group.valueOf(GROUPS.get(group)),
                row.whole("tier", 0, 9),
                row.within("area_km2", 1, 1e6),
                row.within("core_lon_deg", -180, 180),
                row.within("core_lat_deg", -90, 90),
                row.within("population_2005_10k", 0.1, 20_000),
                row.within("population_2010_10k", 0.1, 20_000),
                row.within("employment_10k", 0.01, 20_000),
                row.within("talent_employed_10k", 0.001, 20_000),
                row.within("talent_wage_rmb", 1000, 1e6),
                row.within("worker_wage_rmb", 1000, 1e6),
                row.share("local_hukou_share"),
                row.share("hukou_strictness_index"),
                row.within("capital_output_ratio_years", 0.2, 20),
                row.within("consumption_100m_rmb", 0, 1e6),
                row.within("investment_100m_rmb", 0, 1e6),
                row.within("government_100m_rmb", 0, 1e6),
                row.within("port_minutes", 0, 2880),
                row.share("graduate_share"),
                row.within("natural_increase_per_year", -0.1, 0.1));
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
                    KnowledgeGroup.NAMES,
                    "group",
                    "group of sectors (one of " + String.join(", ", KnowledgeGroup.NAMES) + ")");
            Sector sector = new Sector(
                    row.name("code"),
                    row.name("name"),
                    group < 0 ? "" : KnowledgeGroup.NAMES.get(group),
                    row.within("value_added_ratio", 0.02, 0.98),
                    row.within("capital_share", 0.02, 0.98),
                    row.within("rd_intensity_share", 0, 0.5),
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
        if (!codes.equals(RegionalData.SECTORS)) {
            table.problem("its sectors are " + String.join(", ", codes) + "; the model knows "
                    + String.join(", ", RegionalData.SECTORS) + ", in this order");
        }
        return sectors;
    }
}
