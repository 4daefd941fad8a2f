package spillway.model.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import spillway.fixture.Shipped;
import spillway.model.PanelVariable;
import spillway.model.RegionalData;

/** Variants change what they say and nothing else, keep the totals that they say they keep, and leave the data alone. */
class DataVariantsTest {
    private static final RegionalData DATA = Shipped.data();

    private static RegionalData of(String name) {
        return DataVariants.named(name).orElseThrow().of(DATA);
    }

    private static int row(String region) {
        return DATA.regions.stream().map(RegionalData.Region::name).toList().indexOf(region);
    }

    private static double nine(double[] values) {
        return Arrays.stream(Spreading.nine(DATA)).mapToDouble(r -> values[r]).sum();
    }

    private static int state(RegionalData data) {
        return Arrays.deepHashCode(new Object[] {
            data.rdSpending,
            data.outsideDemand,
            data.exportsByBloc,
            data.importAbroadShare,
            data.importShare,
            data.tariff,
            data.keyHomeShare,
            data.fdi,
            data.fdiSourceShare,
            data.talentEmployment,
            data.valueAdded,
            data.wageBill,
            data.employment,
            data.exports,
            data.enterprises,
            data.processingShare,
            data.hmtShare,
            data.foreignShare,
            data.sizeCountShare,
            data.sizeValueShare,
            data.paretoExponent,
            data.regions,
            data.sectors,
            data.links
        });
    }

    @Test
    void eachChangesWhatIsReadAndLeavesTheDataAlone() {
        int before = state(DATA);
        List<DataVariant> all = DataVariants.all();
        assertEquals(all.size(), all.stream().map(DataVariant::name).distinct().count());
        for (DataVariant one : all) {
            RegionalData other = one.of(DATA);
            assertNotEquals(before, state(other), one.name());
            assertEquals(before, state(DATA), one.name());
            assertNotEquals(DATA.fileHashes, other.fileHashes, "its base years are its own");
        }
    }

    @Test
    void eachNamesColumnsThatAreThere() throws IOException {
        for (DataVariant one : DataVariants.all()) {
            String headers = "";
            for (String file : one.file().split(", ")) {
                headers += Files.readAllLines(Path.of("configs/data", file)).get(0) + ",";
            }
            for (String column :
                    one.columns().replace(" and what goes with it", "").split(", ")) {
                String pattern = "(^|.*,)" + column.replace("*", "[a-z_]+") + ",.*";
                assertTrue(headers.matches(pattern), one.name() + ": " + column);
            }
        }
    }

    @Test
    void researchIsSpreadAndItsTotalStays() {
        double total = nine(DATA.rdSpending);
        for (DataVariant one : DataVariants.all()) {
            if (one.file().equals("rd.csv")) {
                RegionalData other = one.of(DATA);
                assertEquals(total, nine(other.rdSpending), 1e-9 * total, one.name());
                assertEquals(DATA.rdSpending[row("Hong Kong")], other.rdSpending[row("Hong Kong")], one.name());
                assertTrue(one.decides());
            }
        }
        double[] even = ratios(of("research-even").rdSpending);
        assertEquals(even[0], DoubleStream.of(even).max().orElseThrow(), 1e-9, "the same everywhere");
        double[] was = ratios(DATA.rdSpending);
        double[] reversed = ratios(of("research-reversed").rdSpending);
        assertEquals(
                place(was, DoubleStream.of(was).max().orElseThrow()),
                place(reversed, DoubleStream.of(reversed).min().orElseThrow()),
                "the highest is the lowest");
        double dongguan = of("research-2019").rdSpending[row("Dongguan")];
        double shenzhen = of("research-2019").rdSpending[row("Shenzhen")];
        assertEquals(
                intensity("Dongguan", 2019)
                        * DATA.panel.value(PanelVariable.GDP, "Dongguan", 2010)
                        / (intensity("Shenzhen", 2019) * DATA.panel.value(PanelVariable.GDP, "Shenzhen", 2010)),
                dongguan / shenzhen,
                1e-9);
    }

    private static double intensity(String city, int year) {
        return DATA.panel.value(PanelVariable.RESEARCH, city, year) / DATA.panel.value(PanelVariable.GDP, city, year);
    }

    /** Research of the nine over what their sectors usually do. */
    private static double[] ratios(double[] research) {
        return Arrays.stream(Spreading.nine(DATA))
                .mapToDouble(r -> research[r]
                        / IntStream.range(0, DATA.sectors.size())
                                .mapToDouble(s -> DATA.valueAdded[r][s]
                                        * DATA.sectors.get(s).rdIntensity())
                                .sum())
                .toArray();
    }

    private static int place(double[] values, double wanted) {
        return IntStream.range(0, values.length)
                .filter(i -> values[i] == wanted)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void investmentOfEveryYearStays() {
        for (String name : List.of("investment-even", "investment-shifted")) {
            RegionalData other = of(name);
            for (int year = 0; year < DATA.fdi[0].length; year++) {
                double total = Arrays.stream(Spreading.column(DATA.fdi, year)).sum();
                assertEquals(
                        total, Arrays.stream(Spreading.column(other.fdi, year)).sum(), 1e-9 * total, name);
            }
            assertEquals(DATA.fdi[row("Shenzhen")][5], other.fdi[row("Shenzhen")][5]);
        }
        for (double[] year : of("sources-even").fdiSourceShare[row("Foshan")]) {
            assertEquals(1, Arrays.stream(year).sum(), 1e-6);
        }
    }

    @Test
    void talentAndServicesMoveBetweenCitiesOnly() {
        for (String name : List.of("talent-even", "talent-shifted")) {
            RegionalData other = of(name);
            double total = Arrays.stream(Spreading.rows(DATA.talentEmployment)).sum();
            assertEquals(
                    total, Arrays.stream(Spreading.rows(other.talentEmployment)).sum(), 0.01 * total, name);
            for (int r : Spreading.nine(DATA)) {
                assertEquals(
                        Arrays.stream(other.talentEmployment[r]).sum(),
                        other.regions.get(r).talentEmployed(),
                        1e-9,
                        name);
                for (int s = 0; s < DATA.sectors.size(); s++) {
                    assertFalse(other.talentEmployment[r][s] > other.employment[r][s], name);
                }
            }
        }
        RegionalData services = of("services-even");
        double[] cities = Spreading.rows(DATA.valueAdded);
        double[] after = Spreading.rows(services.valueAdded);
        for (int r = 0; r < cities.length; r++) {
            assertEquals(cities[r], after[r], 1e-9 * cities[r], "output of a city stays");
        }
        for (int s = 0; s < DATA.sectors.size(); s++) {
            double sector = Arrays.stream(Spreading.column(DATA.valueAdded, s)).sum();
            assertEquals(
                    sector,
                    Arrays.stream(Spreading.column(services.valueAdded, s)).sum(),
                    1e-9 * sector,
                    "output of a sector stays");
        }
    }
}
