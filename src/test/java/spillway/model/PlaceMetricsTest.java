package spillway.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.FourteenRegions.B;
import static spillway.fixture.FourteenRegions.K;
import static spillway.fixture.FourteenRegions.MEASURE;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.FourteenRegions;
import spillway.kernel.Metric;
import spillway.model.verdict.RegionSets;
import spillway.world.Mode;
import spillway.world.World;

/** Where high-value activity is, from numbers set by hand and computed with a pencil. */
class PlaceMetricsTest {
    private final FourteenRegions regions = new FourteenRegions();
    private final World world = regions.world;
    private final double[][] km = new double[14][14];

    @BeforeEach
    void someRegionsLead() {
        double[] base = {40, 30, 20, 18, 25, 30, 1, 2, 3, 60, 1, 1, 1, 1};
        System.arraycopy(base, 0, world.base.highValue, 0, 14);
        place("Foshan", 60, 40);
        highValue("Guangzhou", 60);
        highValue("Foshan", 10);
        highValue("Jiangmen", 10);
        highValue("Hong Kong", 30);
        highValue("East Guangdong", 10);
        for (double[] row : km) {
            Arrays.fill(row, 1e6);
        }
    }

    @Test
    void theCoreIsThatOfTheBaseYearPerHeadOfAllPeople() {
        assertArrayEquals(
                new boolean[] {true, true, true, false, true, true, false, false, false},
                Metrics.core(world, RegionSets.NINE),
                "order of the set: Guangzhou, Shenzhen, Dongguan, Foshan, Huizhou, Zhuhai ...; talent are people too");
    }

    @Test
    void concentrationOverEachSet() {
        assertEquals((3600 + 100 + 100) / 6400.0, at("hhi_high_value_nine"), 1e-12);
        assertEquals((3600 + 200 + 900) / 12100.0, at("hhi_high_value_eleven"), 1e-12);
        assertEquals(4800 / 14400.0, at("hhi_high_value_fourteen"), 1e-12);
        assertEquals((8 * 60 + 6 * 10 + 4 * 10) / (9 * 80.0), at("gini_high_value_nine"), 1e-12);
        assertEquals(60 / 20.0, at("cpr_high_value_nine"), 1e-12);
        assertEquals(90 / 20.0, at("cpr_high_value_eleven"), 1e-12);
        assertEquals(100 / 20.0, at("cpr_high_value_fourteen"), 1e-12, "of fourteen Foshan is in the core");
        assertEquals(60 / 600.0 / (20 / 400.0), at("cpr_per_head_high_value_nine"), 1e-12);
        assertEquals(90 / 700.0 / (20 / 500.0), at("cpr_per_head_high_value_eleven"), 1e-12);
    }

    @Test
    void theNullThrowsAsManyHighValueFirmsAsTheSetHas() {
        regions.firm("Guangzhou", K, 1);
        regions.firm("Zhaoqing", K, 1);
        regions.firm("Zhuhai", B, 1);
        world.firms.mode[regions.firm("Dongguan", B, 1)] = Mode.OBM.code;
        regions.firm("Hong Kong", K, 1);
        world.firms.remove(regions.firm("Foshan", K, 1));
        double nine = (4 + 8) / 100.0;
        double eleven = (4 + 10) / 144.0;
        assertEquals(nine + (1 - nine) / 3, at("hhi_null_nine"), 1e-12);
        assertEquals(eleven + (1 - eleven) / 4, at("hhi_null_eleven"), 1e-12);
    }

    @Test
    void breadthIsTheEntropyNumberPerHead() {
        double entropy = 0.6 * StrictMath.log(1 / 0.6) + 2 * 0.2 * StrictMath.log(5);
        assertEquals(StrictMath.exp(entropy) / 9, at("breadth_high_value_nine"), 1e-12, "30, 10 and 10 cents a head");
    }

    @Test
    void theTheilIndexPartsIntoBetweenAndWithin() {
        everybodyMakes(K, 10);
        world.cities.valueAdded[regions.row("Guangzhou")][K] = 40;
        world.cities.valueAdded[regions.row("Jiangmen")][K] = 30;
        double all = 4 / 14.0 * StrictMath.log(20 / 14.0)
                + 3 / 14.0 * StrictMath.log(30 / 14.0)
                + 7 / 14.0 * StrictMath.log(10 / 14.0);
        double between = 8 / 14.0 * StrictMath.log(80 / 84.0) + 6 / 14.0 * StrictMath.log(60 / 56.0);
        assertEquals(all, at("theil_gdp_nine"), 1e-12);
        assertEquals(between, at("theil_gdp_nine_between"), 1e-12);
        assertEquals(all - between, at("theil_gdp_nine_within"), 1e-12);
    }

    @Test
    void spreadAndGapOfProductivity() {
        everybodyMakes(K, 10);
        int guangzhou = regions.row("Guangzhou");
        world.cities.valueAdded[guangzhou][K] = 20;
        world.flows.logTfp[guangzhou][K] = 0.7;
        assertEquals(0.7 * StrictMath.sqrt(0.2 * 0.8), at("sigma_log_tfp_nine"), 1e-12);
        assertEquals(0.7 - 0.7 / 9, at("gap_to_frontier_nine"), 1e-12);
        assertEquals(0.7 - 0.7 / 14, at("gap_to_frontier_fourteen"), 1e-12);
    }

    @Test
    void thePoorGrowFasterByThePlantedSlope() {
        for (int r = 0; r < 14; r++) {
            double head = StrictMath.exp(-0.3 * r);
            world.base.valueAdded[r][K] = 0.4 * head * (r == 0 ? 200 : 100);
            world.base.valueAdded[r][B] = 0.6 * head * (r == 0 ? 200 : 100);
            world.cities.residents[r] = 150;
            world.cities.talent[r] = 50;
            world.flows.realValueAdded[r][B] = 200 * StrictMath.pow(head, 1 - 0.03 * 1.5);
        }
        world.tick = 6;
        assertEquals(-0.03, at("beta_gdp_nine"), 1e-12);
        assertEquals(-0.03, at("beta_gdp_fourteen"), 1e-12);
        world.tick = 4;
        assertEquals(-0.03 * 1.5, at("beta_gdp_nine"), 1e-12, "the same change in a year");
        world.tick = 3;
        assertTrue(Double.isNaN(at("beta_gdp_nine")), "too early");
    }

    @Test
    void oneCityOfAnotherMixOfSectors() {
        everybodyMakes(K, 10);
        int guangzhou = regions.row("Guangzhou");
        world.cities.valueAdded[guangzhou][K] = 0;
        world.cities.valueAdded[guangzhou][B] = 10;
        assertEquals(1 - 8 / 36.0, at("homogeneity_nine"), 1e-12, "8 of 36 pairs have nothing in common");
        assertEquals(1 - 10 / 55.0, at("homogeneity_eleven"), 1e-12);
    }

    /** Guangzhou and Foshan see each other, and all others nobody but two twins. */
    @Test
    void neighboursWhoAreAlike() {
        for (String[] pair : new String[][] {{"Guangzhou", "Foshan"}, {"Zhuhai", "Macao"}}) {
            km[regions.row(pair[0])][regions.row(pair[1])] = km[regions.row(pair[1])][regions.row(pair[0])] = 10;
        }
        Arrays.fill(world.flows.realHighValue[regions.row("Hong Kong")], 0);
        Arrays.fill(world.flows.realHighValue[regions.row("Jiangmen")], 0);
        highValue("Guangzhou", 22);
        highValue("Foshan", 11);
        double zz = (0.11 - 0.02) * (0.11 - 0.02);
        double squares = 2 * zz + 9 * 0.02 * 0.02;
        assertEquals(11.0 / 4 * (2 * zz + 2 * 0.02 * 0.02) / squares, at("moran_high_value_eleven"), 1e-12);
        assertEquals(-0.1, at("moran_null_eleven"), 1e-15);
        double variance = (121.0 * 8 - 11 * 4 * 4 + 3 * 16) / (120 * 16) - 0.01;
        assertEquals(StrictMath.sqrt(variance), at("moran_sd_eleven"), 1e-12, "S0 = 4, S1 = 8, S2 = 16");
    }

    @Test
    void distanceFadesByTheReach() {
        int guangzhou = regions.row("Guangzhou");
        km[guangzhou][regions.row("Foshan")] = 100;
        km[guangzhou][regions.row("Zhuhai")] = 100 + MEASURE.cityReachKm() * StrictMath.log(3);
        for (int r = 0; r < 14; r++) {
            highValue(Baseline.REGIONS.get(r), 0);
        }
        highValue("Guangzhou", 22);
        highValue("Foshan", 11);
        double squares = 2 * 0.09 * 0.09 + 9 * 0.02 * 0.02;
        double products = 0.09 * (0.75 * 0.09 - 0.25 * 0.02);
        assertEquals(11 * products / squares, at("moran_high_value_eleven"), 1e-12, "three times as far in weight");
    }

    /** Half of all work is in each of two cities; the sector's three firms: 2 and 1 people in one, 1 in the other. */
    @Test
    void concentrationBeyondThatOfFirms() {
        for (String city : List.of("Guangzhou", "Macao")) {
            world.cities.employedTalent[regions.row(city)] = 30;
            world.cities.employedWorkers[regions.row(city)] = 70;
        }
        regions.firm("Guangzhou", K, 2);
        regions.firm("Guangzhou", K, 1);
        regions.firm("Macao", K, 1);
        regions.firm("Macao", B, 50);
        regions.firm("East Guangdong", K, 50);
        world.firms.remove(regions.firm("Macao", K, 50));
        double raw = 2 * 0.25 * 0.25;
        double lumps = 6 / 16.0;
        assertEquals((raw / 0.5 - lumps) / (1 - lumps), at("ellison_glaeser_k"), 1e-12);
        assertTrue(Double.isNaN(at("ellison_glaeser_b")), "a single firm");
    }

    private void highValue(String region, double value) {
        world.flows.realHighValue[regions.row(region)][K] = 0.5 * value;
        world.flows.realHighValue[regions.row(region)][B] = 0.5 * value;
    }

    private void place(String region, double residents, double talent) {
        int r = regions.row(region);
        world.cities.residents[r] = world.base.residents[r] = residents;
        world.cities.talent[r] = world.base.talent[r] = talent;
    }

    private void everybodyMakes(int sector, double value) {
        for (int r = 0; r < 14; r++) {
            world.cities.valueAdded[r][sector] = value;
        }
    }

    private double at(String name) {
        return new Metrics(world, km, MEASURE)
                .all().stream()
                        .filter(metric -> metric.name().equals(name))
                        .map(Metric::value)
                        .findFirst()
                        .orElseThrow()
                        .applyAsDouble(world);
    }
}
