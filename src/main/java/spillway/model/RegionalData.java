package spillway.model;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import spillway.model.verdict.ObservedVerdict;
import spillway.world.CityShape;
import spillway.world.Link;
import spillway.world.Structure;

/**
 * What is known of the region before the first quarter: the balanced base year 2010 and the dated paths of the world
 * around it. Money in 100 million RMB a year at 2010 prices, people in 10,000, wages in RMB a year and head.
 *
 * <p>Regions stand in the order of {@code regions.csv}, sectors in the order of {@code sectors.csv}; every array is
 * indexed that way, first index first in its description.
 */
public final class RegionalData implements Cloneable {
    /** Sector codes, in the order of {@code sectors.csv}. */
    public static final List<String> SECTORS = List.of("K", "E", "B", "C", "N", "P", "G", "V");

    /** Sources of direct investment, those of greater China first: Hong Kong, then Macao and Taiwan. */
    public static final List<String> SOURCES = List.of("HK", "HMT", "EUUS", "JPKRTW", "ROW");

    /** Foreign blocs, in the order of {@code blocs.csv}. */
    public static final List<String> BLOCS = List.of("EUUS", "JPKRTW", "ASEANBRI", "ROW");

    /** Codes of the markets of a firm: home, which is the region and the rest of China, then the foreign blocs. */
    public static final List<String> MARKETS =
            Stream.concat(Stream.of(Structure.HOME_CODE), BLOCS.stream()).toList();

    /** Which account a region belongs to; it decides currency area, migration border and region sets. */
    public enum Group {
        DELTA,
        HONG_KONG,
        MACAO,
        OUTER;

        /** Index of its final demand and consumer prices: Guangdong 0, Hong Kong 1, Macao 2. */
        public int account() {
            return switch (this) {
                case DELTA, OUTER -> 0;
                case HONG_KONG -> 1;
                case MACAO -> 2;
            };
        }
    }

    /**
     * One region.
     *
     * @param name as in the boundary file, or East, West, North Guangdong
     * @param group account it belongs to
     * @param tier rank among peers in the promotion contest; 0 outside it (special administrative regions)
     * @param areaKm2 official area
     * @param coreLon longitude of the city core, degrees WGS-84
     * @param coreLat latitude of the city core
     * @param population2005 residents at the end of 2005, 10,000
     * @param population2010 residents at the end of 2010, 10,000
     * @param employment employed persons, 10,000
     * @param talentEmployed of these with junior college or more, 10,000
     * @param talentWage compensation a year of a high-skill worker, RMB
     * @param workerWage compensation a year of all others, RMB
     * @param localHukouShare share of residents with local registration (permanent residents in the SARs)
     * @param hukouStrictness how hard registration is to get, 0 none to 1 hardest (assumed)
     * @param capitalOutputRatio capital over annual value added
     * @param consumption household consumption, 100m RMB
     * @param investment gross capital formation, 100m RMB
     * @param government government consumption, 100m RMB
     * @param portMinutes door-to-door minutes to the nearest deep-sea port
     * @param graduateShare share of the graduates of all regions who are trained here
     * @param naturalIncrease births less deaths over residents, a year
     */
    public record Region(
            String name,
            Group group,
            int tier,
            double areaKm2,
            double coreLon,
            double coreLat,
            double population2005,
            double population2010,
            double employment,
            double talentEmployed,
            double talentWage,
            double workerWage,
            double localHukouShare,
            double hukouStrictness,
            double capitalOutputRatio,
            double consumption,
            double investment,
            double government,
            double portMinutes,
            double graduateShare,
            double naturalIncrease) {}

    /**
     * One sector.
     *
     * @param code one letter
     * @param name what it holds
     * @param group one of AKP, MPG, SIS, PGS (Castellacci 2008)
     * @param valueAddedRatio value added over gross output
     * @param capitalShare exponent of capital in value added
     * @param rdIntensity R&amp;D over value added in 2010
     * @param goods whether output can be stocked and shipped
     * @param manufacturing whether it counts as manufacturing
     * @param highValue whether all of its value added counts as high-value activity
     */
    public record Sector(
            String code,
            String name,
            String group,
            double valueAddedRatio,
            double capitalShare,
            double rdIntensity,
            boolean goods,
            boolean manufacturing,
            boolean highValue) {}

    /** Regions in file order. */
    public List<Region> regions;
    /** Sectors in file order. */
    public List<Sector> sectors;
    /** Names of the foreign blocs, in file order; the rest of China is not among them. */
    public final List<String> blocs;
    /** Names of the sources of direct investment, in file order; the first is Hong Kong. */
    public final List<String> fdiSources;

    /** Value added 2010 [region][sector], 100m RMB. */
    public double[][] valueAdded;
    /** Wage bill 2010 [region][sector], 100m RMB. */
    public double[][] wageBill;
    /** Employed persons [region][sector], 10,000. */
    public double[][] employment;
    /** Of these high skill [region][sector], 10,000. */
    public double[][] talentEmployment;
    /** Exports abroad [region][sector], 100m RMB. */
    public double[][] exports;
    /** Share of processing trade in exports abroad [region][sector]. */
    public double[][] processingShare;
    /** Enterprises [region][sector], number. */
    public double[][] enterprises;
    /** Share of small and medium, large, mega firms in the number of enterprises [class][region][sector]. */
    public double[][][] sizeCountShare;
    /** Share of small and medium, large, mega firms in value added [class][region][sector]. */
    public double[][][] sizeValueShare;
    /** Pareto exponent of firm employment [region][sector]. */
    public double[][] paretoExponent;
    /** Share of value added of firms owned from Hong Kong, Macao, Taiwan [region][sector]. */
    public double[][] hmtShare;
    /** Share of value added of firms owned from elsewhere abroad [region][sector]. */
    public double[][] foreignShare;
    /** Share of this value added that official statistics count as tertiary [region][sector]. */
    public double[][] tertiaryShare;

    /** Technical coefficients, all origins [supplier][user], share of the user's gross output; variant "empirical". */
    public double[][] inputsEmpirical;
    /**
     * The same with no supplies of PGS sectors to the other groups; variant "pgs_zero". What it lacks against
     * {@link #inputsEmpirical} is bought outside the network and is autonomous demand for the PGS sectors.
     */
    public double[][] inputsPgsZero;
    /** Household consumption, shares over sectors that sum to 1 [Guangdong, Hong Kong, Macao][sector]. */
    public double[][] householdMix;
    /** Government consumption, as {@link #householdMix}. */
    public double[][] governmentMix;
    /** Investment, as {@link #householdMix}. */
    public double[][] investmentMix;
    /** Imports from abroad and from the rest of China over all domestic use [sector]. */
    public double[] importShare;
    /** Of these imports the share from abroad [sector]. */
    public double[] importAbroadShare;
    /** Gross exports to the rest of China [sector], 100m RMB. Only the balance with imports from there is known. */
    public double[] exportsRestOfChina;
    /** Exports abroad by bloc [bloc][sector], 100m RMB. */
    public double[][] exportsByBloc;
    /** Tariff of each bloc on the region's goods in 2010 [bloc], share. */
    public double[] tariff;

    /** Share of each key input that the region's firms need and home makers make in 2010 [key input]. */
    public double[] keyHomeShare;
    /** Share of each bloc in the imports of each key input in 2010 [key input][bloc]. */
    public double[][] keySources;

    /** R&amp;D spending in 2010 [region], 100m RMB. */
    public double[] rdSpending;

    /** Letter of confidence in it by region. */
    public String[] rdConfidence;
    /** First year of the dated paths. */
    public int firstYear;
    /** Demand index in RMB, 2010 = 100 [node: rest of China, then blocs][year - firstYear]. */
    public double[][] outsideDemand;
    /** RMB for one US dollar [year - firstYear] as far as observed. */
    public double[] rmbPerUsd;
    /** RMB for one Hong Kong dollar [year - firstYear] as far as observed. */
    public double[] rmbPerHkd;
    /** RMB for the currencies of each bloc, 2010 = 100 [bloc][year - firstYear] as far as observed. */
    public double[][] currencies;
    /** Deflator of China's GDP, 2010 = 100 [year - firstYear] as far as observed. */
    public double[] gdpDeflator;
    /** Consumer prices, 2010 = 100 [Guangdong, Hong Kong, Macao][year - firstYear] as far as observed. */
    public double[][] consumerPrices;
    /** Utilised direct investment [region][year - firstYear] as far as observed, bn USD; zero in the SARs. */
    public double[][] fdi;
    /** Share of each source in direct investment [region][year - firstYear][source]. */
    public double[][][] fdiSourceShare;

    /** Direct links between regions, among them those of the outer regions with their gateways. */
    public List<Link> links;
    /** Outlines of the regions on the map, in region order; the outer ones are not among them. */
    public List<CityShape> cityShapes;
    /** The public panel 2000-2019, for comparison only. */
    public ObservedPanel panel;
    /** SHA-256 of each file read, by file name, in name order. */
    public SortedMap<String, String> fileHashes;

    /** An empty set for these regions and sectors; the reader fills the arrays. */
    @SuppressWarnings("NullAway.Init")
    public RegionalData(List<Region> regions, List<Sector> sectors, List<String> blocs, List<String> fdiSources) {
        this.regions = List.copyOf(regions);
        this.sectors = List.copyOf(sectors);
        this.blocs = List.copyOf(blocs);
        this.fdiSources = List.copyOf(fdiSources);
    }

    /** The same data in an object of its own: its fields may be given other arrays; the arrays themselves are shared. */
    public RegionalData copy() {
        try {
            return (RegionalData) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One year of the panel in the order of the regions; GDP of Hong Kong and Macao at the exchange rate of 2010. */
    public ObservedVerdict.CityYear observedYear(int year) {
        double[] gdp = observed(PanelVariable.GDP.panelName(), year);
        double dollars = rmbPerUsd[2010 - firstYear] / rmbPerUsd[year - firstYear];
        for (int r = 0; r < gdp.length; r++) {
            Group group = regions.get(r).group();
            boolean tiedToDollar = group == Group.HONG_KONG || group == Group.MACAO;
            gdp[r] *= tiedToDollar ? dollars : 1;
        }
        double[] patents = observed(ObservedPanel.PATENTS, year);
        boolean any = Arrays.stream(patents).anyMatch(value -> !Double.isNaN(value));
        return new ObservedVerdict.CityYear(
                year, gdp, observed(PanelVariable.POPULATION.panelName(), year), any ? patents : null);
    }

    private double[] observed(String variable, int year) {
        return regions.stream()
                .mapToDouble(region -> panel.value(variable, region.name(), year))
                .toArray();
    }
}
