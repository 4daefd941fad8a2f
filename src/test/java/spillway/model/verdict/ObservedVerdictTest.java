package spillway.model.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.model.measure.Concentration;
import spillway.model.verdict.ObservedVerdict.CityYear;
import spillway.model.verdict.ObservedVerdict.Proxy;

/**
 * The public panel, copied by hand: GDP in 100m RMB, residents in 10,000, invention patents granted. Patents of all
 * nine cities are observed from 2014 on only, and are set here against the residents of 2010.
 */
class ObservedVerdictTest {
    private static final double[] GDP_2010 = {
        10748.28, 9581.51, 4246.45, 5651.52, 1729.95, 1208.6, 1850.65, 1570.42, 1085.87, 15477.4, 1904.2
    };
    private static final double[] GDP_2019 = {
        23628.6, 26927.09, 9482.5, 10751.02, 4177.41, 3435.89, 3101.1, 3146.64, 2248.8, 25049.1, 3808.2
    };
    private static final double[] PEOPLE_2010 = {
        1270.96, 1043.76, 822.48, 719.91, 460.11, 156.16, 312.27, 445.08, 392.22, 702.4, 54.06
    };
    private static final double[] PEOPLE_2019 = {
        1831.6, 1700.1, 1039.6, 940.5, 598.7, 237.9, 434.7, 484.4, 416.3, 750.8, 67.96
    };
    private static final double NONE = Double.NaN;
    private static final double[] PATENTS_2014 = {4573, 12002, 1629, 1104, 533, 593, 493, 304, 150, NONE, NONE};
    private static final double[] PATENTS_2018 = {10791, 21324, 6719, 5057, 1445, 3458, 1872, 710, 294, NONE, NONE};
    /** Value added of knowledge, equipment, electronics and network sectors in 2010, 100m RMB. */
    private static final double[] HIGH_VALUE_2010 = {
        2747.9, 4648.6, 1135.7, 780.7, 503.9, 330.9, 388.3, 195.1, 122.8, 3957.6, 208.1
    };

    private static final List<String> NAMES = RegionSets.ELEVEN.regions();
    private static final List<String> EARLIER_CORE =
            List.of("Guangzhou", "Shenzhen", "Dongguan", "Foshan", "Huizhou", "Zhuhai", "Hong Kong", "Macao");
    private static final Classifier CLASSIFIER = new Classifier(Thresholds.HEADLINE);

    @Test
    void setsAreNestedAndTheirCoreIsAboveTheMedian() {
        assertEquals(9, RegionSets.NINE.regions().size());
        assertEquals(11, RegionSets.ELEVEN.regions().size());
        assertEquals(14, RegionSets.FOURTEEN.regions().size());
        assertArrayEquals(
                RegionSets.NINE.core(List.of("Guangzhou", "Shenzhen", "Dongguan", "Zhuhai", "Zhongshan")),
                RegionSets.NINE.core(HIGH_VALUE_2010, PEOPLE_2010, NAMES));
        assertArrayEquals(
                RegionSets.ELEVEN.core(List.of("Guangzhou", "Shenzhen", "Dongguan", "Zhuhai", "Hong Kong", "Macao")),
                RegionSets.ELEVEN.core(HIGH_VALUE_2010, PEOPLE_2010, NAMES));
        RegionSet four = new RegionSet("four", "four", List.of("A", "B", "C", "D"));
        double[] ones = {1, 1, 1, 1};
        assertArrayEquals(
                new boolean[] {false, true, false, true}, four.core(new double[] {1, 4, 2, 3}, ones, four.regions()));
        assertThrows(IllegalArgumentException.class, () -> RegionSets.FOURTEEN.indicesIn(NAMES));
        assertThrows(IllegalArgumentException.class, () -> four.core(ones, new double[3], four.regions()));
    }

    @Test
    void earlierFormulaOnGdpGivesThePublishedScores() {
        assertEquals(0.51, earlierScore(RegionSets.NINE), 0.005);
        assertEquals(-0.41, earlierScore(RegionSets.ELEVEN), 0.005);
        int[] nine = RegionSets.NINE.indicesIn(NAMES);
        boolean[] core = RegionSets.NINE.core(EARLIER_CORE);
        RegionState start = RegionState.of(GDP_2010, PEOPLE_2010).only(nine);
        RegionState end = RegionState.of(GDP_2019, PEOPLE_2019).only(nine);
        assertEquals(7.4, Concentration.corePeripheryRatio(start.highValue(), core), 0.05);
        assertEquals(9.2, Concentration.corePeripheryRatio(end.highValue(), core), 0.05);
        assertEquals(1.89, Concentration.corePeripheryRatioPerHead(start.highValue(), start.population(), core), 0.005);
        assertEquals(1.94, Concentration.corePeripheryRatioPerHead(end.highValue(), end.population(), core), 0.005);
    }

    @Test
    void panelGoesThroughTheSameRule() {
        List<ObservedVerdict> gdp = ObservedVerdict.of(
                CLASSIFIER,
                NAMES,
                HIGH_VALUE_2010,
                PEOPLE_2010,
                new CityYear(2010, GDP_2010, PEOPLE_2010, null),
                new CityYear(2019, GDP_2019, PEOPLE_2019, null));
        assertEquals(2, gdp.size());
        ObservedVerdict nine = gdp.get(0);
        assertEquals(Proxy.GDP, nine.proxy());
        assertEquals(9, nine.verdict().years(), 0);
        assertEquals(List.of(nine.verdict().breadth()), nine.verdict().diffusionTerms());
        assertEquals(0.0756 / 0.10 * 10 / 9, nine.verdict().hhi().scaled(), 1e-3);
        assertEquals(Outcome.CLUSTERING, nine.verdict().outcome());
        assertEquals(0.6616, nine.verdict().clustering(), 5e-5);
        Verdict eleven = gdp.get(1).verdict();
        assertEquals(Outcome.NO_MATERIAL_CHANGE, eleven.outcome());
        assertTrue(eleven.halvesDisagree());
        String words = VerdictText.ofRun(nine.set(), nine.verdict());
        assertTrue(words.startsWith("Nine mainland cities: clustering, "), words);
        assertTrue(words.contains("judged by breadth alone"), words);
        assertTrue(words.contains("with GDP in place of high-value value added"), words);
    }

    @Test
    void citiesThatAreNotObservedAreNamed() {
        List<ObservedVerdict> patents = ObservedVerdict.of(
                CLASSIFIER,
                NAMES,
                HIGH_VALUE_2010,
                PEOPLE_2010,
                new CityYear(2014, null, PEOPLE_2010, PATENTS_2014),
                new CityYear(2018, null, PEOPLE_2010, PATENTS_2018));
        assertEquals(2, patents.size());
        Verdict nine = patents.get(0).verdict();
        assertEquals(Outcome.DIFFUSION, nine.outcome());
        assertTrue(nine.clustering() < -5, "patents spread fast in these four years");
        Verdict eleven = patents.get(1).verdict();
        assertEquals(Outcome.INDETERMINATE, eleven.outcome());
        assertTrue(eleven.notes().contains("invention patents granted are not observed for Hong Kong, Macao"));
    }

    /** The earlier formula: per head, scale .10 for both halves, and the change over the whole period. */
    private static double earlierScore(RegionSet set) {
        int[] members = set.indicesIn(NAMES);
        RegionState start = RegionState.of(GDP_2010, PEOPLE_2010).only(members);
        RegionState end = RegionState.of(GDP_2019, PEOPLE_2019).only(members);
        double asIfADecade = 10;
        return new Classifier(Thresholds.OLDER)
                .judge(start, end, set.core(EARLIER_CORE), asIfADecade)
                .clustering();
    }
}
