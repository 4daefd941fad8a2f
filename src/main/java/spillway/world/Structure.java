package spillway.world;

/**
 * What never changes during a run: which regions, sectors and outside nodes there are, and what kind each is.
 *
 * <p>Destinations of sales are numbered: the regions first, then the rest of China, then the foreign blocs.
 */
public final class Structure {
    /** Names of the knowledge groups, in the order of every group index. */
    public static final String[] GROUPS = KnowledgeGroup.NAMES.toArray(String[]::new);
    /** Market of the regions and the rest of China; market 1 + b is bloc b. */
    public static final int HOME = 0;

    /** What parameters call that market; the others have the codes of their blocs. */
    public static final String HOME_CODE = "HOME";
    /** Number of sources of direct investment in greater China, which stand first: Hong Kong, then Macao and Taiwan. */
    public static final int GREATER_CHINA_SOURCES = 2;

    /** Region names. */
    public final String[] regions;
    /** Sector codes. */
    public final String[] sectors;
    /** Foreign blocs. */
    public final String[] blocs;
    /** Sources of direct investment; index 0 is Hong Kong. */
    public final String[] sources;

    /** Whether a region is one of the nine mainland cities of the delta. */
    public final boolean[] delta;
    /** Whether a region lies in the Greater Bay Area (delta, Hong Kong, Macao). */
    public final boolean[] bayArea;
    /** Whether a region is a special administrative region. */
    public final boolean[] special;
    /** Rank among peers in the promotion contest; 0 outside it. */
    public final int[] tier;
    /** Official area, km2. */
    public final double[] areaKm2;
    /** Door-to-door minutes to the nearest deep-sea port. */
    public final double[] portMinutes;
    /** How hard local registration is to get, 0 to 1. */
    public final double[] hukouStrictness;
    /** Share of all graduates who are trained in the region. */
    public final double[] graduateShare;
    /** Births less deaths over residents, a quarter. */
    public final double[] naturalIncrease;

    /** Code of a sector's {@link KnowledgeGroup}. */
    public final int[] group;
    /** Whether a sector's output can be stocked. */
    public final boolean[] goods;
    /** Whether a sector counts as manufacturing. */
    public final boolean[] manufacturing;
    /** Whether all value added of a sector counts as high-value. */
    public final boolean[] highValue;
    /** Materials over gross output. */
    public final double[] materials;
    /** Exponent of capital in value added. */
    public final double[] capitalShare;
    /** Share of each supplier in a user's materials [supplier][user]; columns sum to 1. */
    public final double[][] supplierShare;
    /** Share of value added that official statistics count as tertiary [region][sector]. */
    public final double[][] tertiaryShare;

    /** Share of what the region's firms need of each key input that is made at home in the base year [key input]. */
    public final double[] keyHomeShare;
    /** Share of each bloc in what is imported of each key input in the base year [key input][bloc]. */
    public final double[][] keySources;

    /** Index of Hong Kong; -1 if it is no region. */
    public int hongKong = -1;
    /** Tariff of each bloc on the region's goods, share [bloc]. */
    public double[] tariff = {};
    /** The sector that sells research. */
    public int researchSector;
    /** Capital that foreign investors bring in a quarter of the base year, 100m RMB. */
    public double foreignInvestment;

    /** An empty structure of this size; the builder of the base year fills it before anyone else sees it. */
    public Structure(String[] regions, String[] sectors, String[] blocs, String[] sources) {
        this.regions = regions;
        this.sectors = sectors;
        this.blocs = blocs;
        this.sources = sources;
        int r = regions.length;
        int s = sectors.length;
        delta = new boolean[r];
        bayArea = new boolean[r];
        special = new boolean[r];
        tier = new int[r];
        areaKm2 = new double[r];
        portMinutes = new double[r];
        hukouStrictness = new double[r];
        graduateShare = new double[r];
        naturalIncrease = new double[r];
        group = new int[s];
        goods = new boolean[s];
        manufacturing = new boolean[s];
        highValue = new boolean[s];
        materials = new double[s];
        capitalShare = new double[s];
        supplierShare = new double[s][s];
        tertiaryShare = new double[r][s];
        keyHomeShare = new double[KeyInput.NAMES.size()];
        keySources = new double[KeyInput.NAMES.size()][blocs.length];
    }

    /** Number of regions. */
    public int regionCount() {
        return regions.length;
    }

    /** Number of sectors. */
    public int sectorCount() {
        return sectors.length;
    }

    /** Number of markets: home, then the blocs. */
    public int markets() {
        return 1 + blocs.length;
    }

    /** The market that destination {@code d} belongs to: {@link #HOME} for regions and the rest of China, 1 + b for bloc b. */
    public int market(int d) {
        return Math.max(HOME, d - regions.length);
    }

    /** Number of destinations: regions, the rest of China, blocs. */
    public int destinations() {
        return regions.length + 1 + blocs.length;
    }

    /**
     * Whether the way from one place to another crosses between the mainland, Hong Kong and Macao; the number of regions stands for the
     * rest of China.
     */
    public boolean crossesBorder(int from, int to) {
        boolean fromSpecial = from < regions.length && special[from];
        boolean toSpecial = to < regions.length && special[to];
        return from != to && (fromSpecial || toSpecial);
    }

    /** The destination index of the rest of China. */
    public int restOfChina() {
        return regions.length;
    }

    /** The destination index of bloc {@code b}. */
    public int bloc(int b) {
        return regions.length + 1 + b;
    }
}
