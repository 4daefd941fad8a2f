package spillway.world;

/**
 * What happened in this quarter: everything the accounts, the metrics and the logs read. Money in 100m RMB, people in
 * 10,000. Cleared at the start of each quarter.
 */
public final class Flows {
    /** How a firm's productivity grew. */
    public static final String[] CHANNELS = {"own_rd", "imitation", "local", "neighbours", "hong_kong", "fdi", "trend"};
    /** Own research, imitation, local and other spillovers, spillovers from Hong Kong, from foreign firms, unexplained trend. */
    public static final int OWN_RD = 0;

    public static final int IMITATION = 1;
    public static final int LOCAL = 2;
    public static final int NEIGHBOURS = 3;
    public static final int HONG_KONG = 4;
    public static final int FDI = 5;
    public static final int TREND = 6;

    /** By region and sector: gross output, sales, value added, at base prices too, and what it was used for. */
    public final double[][] output;

    public final double[][] sales;
    public final double[][] realValueAdded;
    public final double[][] wageBill;
    public final double[][] talentEmployed;
    public final double[][] workersEmployed;
    public final double[][] capital;
    public final double[][] profit;
    public final double[][] research;
    public final double[][] materials;
    public final double[][] subsidy;
    public final double[][] investment;
    public final double[][] stockbuilding;
    public final double[][] exports;
    public final double[][] processingExports;
    public final double[][] exportsToChina;
    public final double[][] highValue;
    public final double[][] realHighValue;
    public final double[][] logTfp;
    public final double[][] enterprises;
    public final double[][] innovations;
    public final double[][] direct;
    /** Employment [region][sector] and profit over capital [sector] of the quarter before; kept when the rest is cleared. */
    public final double[][] previousEmployment;

    public final double[] previousProfitRate;
    /** Trade [sector][from][to], destinations as in {@link Structure}. */
    public final double[][][] trade;
    /** By region: household spending, service and programmes, imports from abroad and from the rest of China, tax and transfers. */
    public final double[] consumption;

    public final double[] government;
    public final double[] importsAbroad;
    public final double[] importsChina;
    public final double[] upperTransfer;
    public final double[] remittances;
    public final double[] dividends;
    public final double[] dividendsAbroad;
    public final double[] bankPayout;
    public final double[] wages;
    public final double[] productionTax;
    public final double[] talentSubsidy;
    /** Productivity growth by channel, weighted by value added [channel][region], and the weight [region]. */
    public final double[][] learning;

    public final double[] learningWeight;
    /** People who moved [from][to]; the last index is the rest of China. Talent, other residents. */
    public final double[][] talentMoves;

    public final double[][] workerMoves;
    /** Births less deaths, graduates (by place of training), retired talent [region]. */
    public final double[] natural;

    public final double[] graduates;
    public final double[] students;
    public final double[] retired;
    /** Weight of each sender in each receiver's pool of knowledge [receiver][sender]. */
    public final double[][] knowledgeFlow;
    /** Direct investment by source [source][region]. */
    public final double[][] investmentFrom;
    /** People outside who left the pools of those who would move, by age. */
    public double poolAged;
    /** Loans written off, interest paid by firms, by governments. */
    public double writtenOff;

    public double firmInterest;
    public double publicInterest;
    /** Firms that came and went. */
    public int entries;

    public int arrivals;
    public int exits;
    /** Talents (rows) that came, went, graduated, retired. */
    public int talentArrivals;

    public int talentDepartures;
    public int talentGraduates;
    public int talentRetired;
    /** Demand that no firm could serve and outside suppliers met. */
    public double unserved;
    /** Unsold service capacity, at prices. */
    public double idle;

    Flows(int r, int s, int destinations, int sources) {
        output = new double[r][s];
        sales = new double[r][s];
        realValueAdded = new double[r][s];
        wageBill = new double[r][s];
        talentEmployed = new double[r][s];
        workersEmployed = new double[r][s];
        capital = new double[r][s];
        profit = new double[r][s];
        research = new double[r][s];
        materials = new double[r][s];
        subsidy = new double[r][s];
        investment = new double[r][s];
        stockbuilding = new double[r][s];
        exports = new double[r][s];
        processingExports = new double[r][s];
        exportsToChina = new double[r][s];
        highValue = new double[r][s];
        realHighValue = new double[r][s];
        logTfp = new double[r][s];
        enterprises = new double[r][s];
        innovations = new double[r][s];
        direct = new double[r][s];
        previousEmployment = new double[r][s];
        previousProfitRate = new double[s];
        trade = new double[s][r][destinations];
        consumption = new double[r];
        government = new double[r];
        importsAbroad = new double[r];
        importsChina = new double[r];
        upperTransfer = new double[r];
        remittances = new double[r];
        dividends = new double[r];
        dividendsAbroad = new double[r];
        bankPayout = new double[r];
        wages = new double[r];
        productionTax = new double[r];
        talentSubsidy = new double[r];
        learning = new double[CHANNELS.length][r];
        learningWeight = new double[r];
        talentMoves = new double[r + 1][r + 1];
        workerMoves = new double[r + 1][r + 1];
        natural = new double[r];
        graduates = new double[r];
        students = new double[r];
        retired = new double[r];
        knowledgeFlow = new double[r][r];
        investmentFrom = new double[sources][r];
    }

    /** Forgets the quarter. */
    public void clear() {
        for (double[][] block : new double[][][] {
            output,
            sales,
            realValueAdded,
            wageBill,
            talentEmployed,
            workersEmployed,
            capital,
            profit,
            research,
            materials,
            subsidy,
            investment,
            stockbuilding,
            exports,
            processingExports,
            exportsToChina,
            highValue,
            realHighValue,
            logTfp,
            enterprises,
            innovations,
            direct,
            learning,
            talentMoves,
            workerMoves,
            knowledgeFlow,
            investmentFrom,
            {
                consumption,
                government,
                importsAbroad,
                importsChina,
                upperTransfer,
                remittances,
                dividends,
                dividendsAbroad,
                bankPayout,
                wages,
                productionTax,
                talentSubsidy,
                learningWeight,
                natural,
                graduates,
                students,
                retired
            }
        }) {
            zero(block);
        }
        for (double[][] sector : trade) {
            zero(sector);
        }
        writtenOff = firmInterest = publicInterest = unserved = idle = poolAged = 0;
        entries = arrivals = exits = 0;
        talentArrivals = talentDepartures = talentGraduates = talentRetired = 0;
    }

    /** Sum over a row. */
    public static double sum(double[] row) {
        double sum = 0;
        for (double value : row) {
            sum += value;
        }
        return sum;
    }

    private static void zero(double[][] block) {
        for (double[] row : block) {
            java.util.Arrays.fill(row, 0);
        }
    }
}
