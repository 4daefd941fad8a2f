package spillway.mechanism.digital;

import java.util.Comparator;
import java.util.stream.IntStream;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.World;

/**
 * How hard adopters press on a firm (E41, M26): the share of its sector's sales, on the markets that the firm's place serves, that is held by
 * firms which have reached a stage and are more productive. Only sellers of the model's regions count. While few have adopted it is near 0 for
 * all, so that an early phase is tolerant of unproductive firms.
 */
final class Rivals {
    private final Firms firms;
    private final int regions;
    /** Share of the sellers of region q in the sector's sales on the markets of region r [sector][r][q]; 0 where nothing is sold. */
    private final double[][][] met;
    /** Log productivity of the adopters of a stage, rising [stage][sector][region]. */
    private final double[][][][] productivity;
    /** Their running share in the sales of their place, from the most productive down [stage][sector][region]. */
    private final double[][][][] above;

    /** The rivals of every place as the world stands; all see the quarter as it stood before. */
    Rivals(World world) {
        firms = world.firms;
        regions = world.structure.regionCount();
        int sectors = world.structure.sectorCount();
        met = new double[sectors][regions][regions];
        for (int s = 0; s < sectors; s++) {
            meet(world.flows.trade[s], met[s]);
        }
        int stages = DigitalStage.values().length;
        productivity = new double[stages][sectors][regions][];
        above = new double[stages][sectors][regions][];
        Integer[] rising = adopters();
        for (int stage = DigitalStage.NETWORKED.code; stage < stages; stage++) {
            rank(stage, rising);
        }
    }

    /** Share of sales held by firms that have reached the stage and are more productive than the firm in a row. */
    double moreProductive(int stage, int f) {
        int s = firms.sector[f];
        double[] near = met[s][firms.region[f]];
        double own = productivity(f);
        double share = 0;
        for (int q = 0; q < regions; q++) {
            double[] ranked = productivity[stage][s][q];
            if (near[q] > 0 && ranked.length > 0) {
                share += near[q] * above[stage][s][q][firstAbove(ranked, own)];
            }
        }
        return share;
    }

    private double productivity(int f) {
        return firms.logTfp[f] + firms.digitalGain[f];
    }

    /** Index of the first value above {@code own} among rising values. */
    private static int firstAbove(double[] rising, double own) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (rising[middle] > own) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Rows of all adopters, the least productive first. */
    private Integer[] adopters() {
        return IntStream.range(0, firms.count)
                .filter(f -> firms.active[f] && firms.digitalStage[f] > DigitalStage.NONE.code)
                .boxed()
                .sorted(Comparator.comparingDouble(this::productivity).thenComparingLong(f -> firms.id[f]))
                .toArray(Integer[]::new);
    }

    private void rank(int stage, Integer[] rising) {
        int sectors = met.length;
        int[][] adopters = new int[sectors][regions];
        for (int f : rising) {
            adopters[firms.sector[f]][firms.region[f]] += firms.digitalStage[f] >= stage ? 1 : 0;
        }
        double[][] sales = sales();
        for (int s = 0; s < sectors; s++) {
            for (int r = 0; r < regions; r++) {
                productivity[stage][s][r] = new double[adopters[s][r]];
                above[stage][s][r] = new double[adopters[s][r] + 1];
            }
        }
        for (int i = rising.length - 1; i >= 0; i--) {
            int f = rising[i];
            int s = firms.sector[f];
            int r = firms.region[f];
            if (firms.digitalStage[f] >= stage) {
                int place = --adopters[s][r];
                productivity[stage][s][r][place] = productivity(f);
                above[stage][s][r][place] =
                        above[stage][s][r][place + 1] + (sales[s][r] > 0 ? sales(f) / sales[s][r] : 0);
            }
        }
    }

    /** Sales of all firms [sector][region]. */
    private double[][] sales() {
        double[][] sales = new double[met.length][regions];
        for (int f = 0; f < firms.count; f++) {
            sales[firms.sector[f]][firms.region[f]] += firms.active[f] ? sales(f) : 0;
        }
        return sales;
    }

    private double sales(int f) {
        return firms.sold[f] * firms.price[f];
    }

    /** Share of each region q in what the regions sell of a sector on the markets of region r, r's own sales the weights. */
    private static void meet(double[][] trade, double[][] met) {
        for (int r = 0; r < met.length; r++) {
            double sold = Flows.sum(trade[r]);
            for (int d = 0; d < trade[r].length && sold > 0; d++) {
                double all = 0;
                for (double[] seller : trade) {
                    all += seller[d];
                }
                for (int q = 0; q < met.length && all > 0; q++) {
                    met[r][q] += trade[r][d] / sold * trade[q][d] / all;
                }
            }
        }
    }
}
