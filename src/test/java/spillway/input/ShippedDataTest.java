package spillway.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
import spillway.fixture.Baseline;
import spillway.kernel.Quarter;
import spillway.model.ObservedPanel;
import spillway.model.RegionalData;
import spillway.model.RegionalData.Region;
import spillway.model.RegionalData.Sector;
import spillway.world.Land;
import spillway.world.TravelTimes;

/** The shipped data are complete and balanced, and the map and travel times built on them are right. */
class ShippedDataTest {
    private static final Path FOLDER = Path.of("configs/data");
    private static RegionalData data;

    @BeforeAll
    static void read() {
        List<String> problems = new ArrayList<>();
        data = RegionalDataReader.read(FOLDER, problems);
        assertEquals(List.of(), problems);
        assertNotNull(data);
    }

    @Test
    void holdsFourteenRegionsAndEightSectors() {
        assertEquals(Baseline.REGIONS, data.regions.stream().map(Region::name).toList());
        assertEquals(Baseline.SECTORS, data.sectors.stream().map(Sector::code).toList());
        assertEquals(List.of("EUUS", "JPKRTW", "ASEANBRI", "ROW"), data.blocs);
        assertEquals(Baseline.SOURCES, data.fdiSources);
    }

    @Test
    void valueAddedSumsToTheOutputOfTheWholeRegion() {
        assertEquals(65_094.9, total(data.valueAdded), 1);
    }

    @Test
    void partsSumToTheRegionsTotals() {
        for (int region = 0; region < data.regions.size(); region++) {
            Region facts = data.regions.get(region);
            assertEquals(facts.employment(), sum(data.employment[region]), 1e-4 * facts.employment(), facts.name());
            assertEquals(
                    facts.talentEmployed(),
                    sum(data.talentEmployment[region]),
                    1e-4 * facts.talentEmployed(),
                    facts.name());
            double wages = facts.talentEmployed() * facts.talentWage()
                    + (facts.employment() - facts.talentEmployed()) * facts.workerWage();
            assertEquals(wages * 1e-4, sum(data.wageBill[region]), 1e-3 * wages * 1e-4, facts.name());
        }
    }

    @Test
    void whereSomethingIsMadeThereAreFirmsAndPaidWorkers() {
        for (int region = 0; region < data.regions.size(); region++) {
            for (int sector = 0; sector < data.sectors.size(); sector++) {
                boolean active = data.valueAdded[region][sector] > 0;
                assertEquals(active, data.employment[region][sector] > 0);
                assertEquals(active, data.wageBill[region][sector] > 0);
                assertEquals(active, data.enterprises[region][sector] > 0);
            }
        }
    }

    @Test
    void tertiaryShareOfTheBaseYearIsTheObservedOne() {
        for (ObservedPanel.Observation seen : data.panel.observations()) {
            if (seen.variable().equals("tertiary_share") && seen.year() == 2010) {
                int region = index(seen.city());
                double tertiary = 0;
                for (int sector = 0; sector < data.sectors.size(); sector++) {
                    tertiary += data.valueAdded[region][sector] * data.tertiaryShare[region][sector];
                }
                assertEquals(seen.value(), 100 * tertiary / sum(data.valueAdded[region]), 0.11, seen.city());
            }
        }
    }

    @Test
    void inputsAndValueAddedMakeUpOutput() {
        for (int user = 0; user < data.sectors.size(); user++) {
            double inputs = 0;
            for (double[] supplier : data.inputsEmpirical) {
                inputs += supplier[user];
            }
            assertEquals(1, inputs + data.sectors.get(user).valueAddedRatio(), 1e-6);
        }
    }

    @Test
    void supplierDominatedSectorsFeedNobodyInTheStructuralVariant() {
        for (int supplier = 0; supplier < data.sectors.size(); supplier++) {
            for (int user = 0; user < data.sectors.size(); user++) {
                boolean cut = data.sectors.get(supplier).group().equals("PGS")
                        && !data.sectors.get(user).group().equals("PGS");
                double expected = cut ? 0 : data.inputsEmpirical[supplier][user];
                assertEquals(expected, data.inputsPgsZero[supplier][user], 1e-9);
            }
        }
    }

    @Test
    void supplyMeetsDemandInEverySector() {
        double[] output = new double[data.sectors.size()];
        for (int sector = 0; sector < output.length; sector++) {
            for (double[] region : data.valueAdded) {
                output[sector] += region[sector] / data.sectors.get(sector).valueAddedRatio();
            }
        }
        for (int sector = 0; sector < output.length; sector++) {
            double home = finalDemand(sector);
            for (int user = 0; user < output.length; user++) {
                home += data.inputsEmpirical[sector][user] * output[user];
            }
            double away = data.exportsRestOfChina[sector];
            for (double[] bloc : data.exportsByBloc) {
                away += bloc[sector];
            }
            double supply = output[sector] + data.importShare[sector] * home;
            assertEquals(
                    supply, home + away, 1e-6 * supply, data.sectors.get(sector).name());
        }
    }

    @Test
    void exportsOfTheRegionsGoToTheBlocs() {
        for (int sector = 0; sector < data.sectors.size(); sector++) {
            double byRegion = 0;
            for (double[] region : data.exports) {
                byRegion += region[sector];
            }
            double byBloc = 0;
            for (double[] bloc : data.exportsByBloc) {
                byBloc += bloc[sector];
            }
            assertEquals(
                    byBloc, byRegion, 1e-4 * byBloc, data.sectors.get(sector).name());
        }
    }

    @Test
    void pathsStartInTheBaseYearAndReachThirtyFive() {
        assertEquals(2010, data.firstYear);
        assertEquals(26, data.outsideDemand[0].length);
        for (double[] node : data.outsideDemand) {
            assertEquals(100, node[0]);
        }
        assertEquals(10, data.rmbPerUsd.length);
        assertEquals(6.7695, data.rmbPerUsd[0]);
        assertEquals(0.8805, data.rmbPerHkd[9]);
        for (double[] bloc : data.currencies) {
            assertEquals(10, bloc.length);
            assertEquals(100, bloc[0]);
        }
        assertEquals(
                100 * 6.8985 / 6.7695, data.currencies[data.blocs.indexOf("ROW")][9], 1e-3, "a bloc of the dollar");
        assertEquals(0, sum(data.fdi[index("Hong Kong")]) + sum(data.fdi[index("Macao")]));
        for (int region = 0; region < data.regions.size(); region++) {
            boolean covered = sum(data.fdi[region]) > 0;
            for (double[] shares : data.fdiSourceShare[region]) {
                assertEquals(covered ? 1 : 0, sum(shares), 1e-9);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2010, 0.281, 0.891, 0.181", "2015, 0.228, 0.967, 0.140", "2019, 0.216, 1.140, 0.138"})
    void panelHoldsTheKnownFacts(int year, double hongKongShare, double shenzhenToGuangzhou, double theil) {
        double gdp = 0;
        double people = 0;
        for (int region = 0; region < 11; region++) {
            gdp += seen(region, year, "gdp");
            people += seen(region, year, "population_resident");
        }
        double inequality = 0;
        for (int region = 0; region < 11; region++) {
            double share = seen(region, year, "gdp") / gdp;
            inequality += share * Math.log(share / (seen(region, year, "population_resident") / people));
        }
        assertEquals(hongKongShare, seen(index("Hong Kong"), year, "gdp") / gdp, 0.001);
        double ratio = seen(index("Shenzhen"), year, "gdp") / seen(index("Guangzhou"), year, "gdp");
        assertEquals(shenzhenToGuangzhou, ratio, 0.001);
        assertEquals(theil, inequality, 0.002);
    }

    @Test
    void everyFileHasADigest() {
        assertEquals(16, data.fileHashes.size());
        data.fileHashes.values().forEach(digest -> assertTrue(digest.matches("[0-9a-f]{64}")));
    }

    @ParameterizedTest
    @CsvSource({
        "Guangzhou, Shenzhen, 2010Q1, 110",
        "Guangzhou, Shenzhen, 2011Q4, 110",
        "Guangzhou, Shenzhen, 2012Q1, 80",
        "Guangzhou, Shenzhen, 2030Q1, 80",
        "Shenzhen, Zhongshan, 2010Q1, 120",
        "Shenzhen, Zhongshan, 2019Q2, 120",
        "Shenzhen, Zhongshan, 2019Q3, 105",
        "Shenzhen, Zhongshan, 2024Q2, 105",
        "Shenzhen, Zhongshan, 2024Q3, 60",
        "Shenzhen, Jiangmen, 2024Q3, 105",
        "Guangzhou, Zhuhai, 2010Q1, 125",
        "Guangzhou, Zhuhai, 2013Q1, 110",
        "Guangzhou, Hong Kong, 2010Q1, 165",
        "Guangzhou, Hong Kong, 2017Q1, 155",
        "Guangzhou, Hong Kong, 2018Q4, 112",
        "Hong Kong, Macao, 2018Q4, 100",
        "Hong Kong, Macao, 2019Q1, 85",
        "Dongguan, Macao, 2010Q1, 190",
        "Dongguan, Macao, 2019Q3, 175",
        "East Guangdong, Shenzhen, 2010Q1, 270",
        "East Guangdong, Shenzhen, 2014Q1, 165",
        "West Guangdong, Jiangmen, 2010Q1, 200",
        "West Guangdong, Jiangmen, 2018Q4, 150",
        "North Guangdong, Guangzhou, 2010Q1, 130",
        "North Guangdong, East Guangdong, 2010Q1, 260",
        "North Guangdong, West Guangdong, 2010Q1, 385",
    })
    void travelTakesTheKnownMinutes(String from, String to, String quarter, double expected) {
        double[][] minutes = new TravelTimes(data.regions.size(), data.links).minutes(Quarter.parse(quarter));
        assertEquals(expected, minutes[index(from)][index(to)]);
        assertEquals(expected, minutes[index(to)][index(from)]);
    }

    @Test
    void linksOpenWithTheQuarterAfterTheirOpeningDay() {
        CsvTable table = CsvTable.read(FOLDER.resolve("links.csv"), new ArrayList<>(), List.of("opens", "opening_day"));
        Quarter earliest = new Quarter(2000, 1);
        for (CsvRow row : table.rows()) {
            String day = row.textOrEmpty("opening_day");
            if (row.quarter("opens").year() > 2100) {
                continue; // It does not exist.
            }
            Quarter after = day.isEmpty() ? earliest : quarterAfter(LocalDate.parse(day));
            assertEquals(after.compareTo(earliest) < 0 ? earliest : after, row.quarter("opens"), day);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.02", "2, 0.03", "5, 0.15"})
    void cellsCoverTheCitiesDrawnArea(double cellKm, double tolerance) {
        Land land = Land.rasterise(data.cityShapes, cellKm, data.regions.size());
        assertEquals(
                11,
                Arrays.stream(land.regionCells)
                        .filter(cells -> cells.length > 0)
                        .count());
        for (int region = 0; region < data.regions.size(); region++) {
            int cells = land.regionCells[region].length;
            Region facts = data.regions.get(region);
            if (facts.group() == RegionalData.Group.OUTER) {
                assertEquals(0, cells);
            } else if (facts.name().equals("Macao")) {
                assertTrue(cells >= 1);
            } else {
                double drawn = drawnAreaKm2(facts.name());
                assertEquals(drawn, cells * land.cellKm * land.cellKm, tolerance * drawn, facts.name());
                assertEquals(facts.areaKm2() / (cells * land.cellKm * land.cellKm), land.areaFactor[region], 1e-12);
            }
        }
    }

    @Test
    void everyCoreLiesInItsCity() {
        Land land = Land.rasterise(data.cityShapes, 2, data.regions.size());
        for (int region = 0; region < 11; region++) {
            Region facts = data.regions.get(region);
            int cell = land.nearestCell(region, facts.coreLon(), facts.coreLat());
            double kmADegree = 111.2;
            double north = kmADegree * (land.cellLat[cell] - facts.coreLat());
            double east =
                    kmADegree * Math.cos(Math.toRadians(facts.coreLat())) * (land.cellLon[cell] - facts.coreLon());
            assertTrue(Math.hypot(east, north) < 2.5, facts.name());
        }
    }

    private static double finalDemand(int sector) {
        double demand = 0;
        for (Region region : data.regions) {
            int account = region.group().account();
            demand += region.consumption() * data.householdMix[account][sector]
                    + region.government() * data.governmentMix[account][sector]
                    + region.investment() * data.investmentMix[account][sector];
        }
        return demand;
    }

    private static Quarter quarterAfter(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3).plus(1);
    }

    /** Areas of the drawn outlines, km2, as noted in the boundary file. */
    private static double drawnAreaKm2(String name) {
        return switch (name) {
            case "Guangzhou" -> 7154.9;
            case "Shenzhen" -> 2033.7;
            case "Zhuhai" -> 1938.0;
            case "Foshan" -> 3797.8;
            case "Huizhou" -> 11477.2;
            case "Dongguan" -> 2458.7;
            case "Zhongshan" -> 1731.6;
            case "Jiangmen" -> 9686.2;
            case "Zhaoqing" -> 14892.8;
            case "Hong Kong" -> 1118.2;
            default -> 30.3;
        };
    }

    private static double seen(int region, int year, String variable) {
        String city = data.regions.get(region).name();
        return data.panel.value(variable, city, year);
    }

    private static int index(String name) {
        return data.regions.stream().map(Region::name).toList().indexOf(name);
    }

    private static double total(double[][] table) {
        return Arrays.stream(table).mapToDouble(ShippedDataTest::sum).sum();
    }

    private static double sum(double[] row) {
        return Arrays.stream(row).sum();
    }
}
