package spillway.mechanism.government;

import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Logarithm;
import spillway.kernel.RandomStreams;
import spillway.world.Event;
import spillway.world.Governments;
import spillway.world.World;

/**
 * Leaders serve, leave and are replaced; those whose city grew faster than its peers are promoted more often (E36).
 *
 * <p>Hazard of leaving h a quarter, at the latest after the longest tenure. Score: growth over the last four quarters in standard
 * deviations over cities of the same rank. {@code P(promoted) = 1 / (1 + exp(hurdle - k score))}. Rivals are cities of like rank, not
 * neighbours (Yu, Zhou and Zhu 2016); whether promotion follows growth is disputed, so k is a weight, not a law.
 */
public final class Politics {
    private final Government.Params params;
    private final KeyedRandom random;

    /** The rule under these parameters, with a random stream of its own. */
    public Politics(Government.Params params, RandomStreams streams) {
        this.params = params;
        this.random = streams.stream("politics");
    }

    /** Turnover of the quarter. */
    public void step(World world) {
        if (world.holdsBase()) {
            return;
        }
        noteOutput(world);
        if (!params.leaderTurnover()) {
            return;
        }
        if (world.tick == 0) {
            appointFirst(world);
        }
        double[] score = scores(world);
        Governments governments = world.governments;
        for (int r = 0; r < score.length; r++) {
            if (world.structure.tier[r] == 0) {
                continue;
            }
            governments.served[r]++;
            KeyedRandom own = random.at(r, world.tick);
            boolean leaves =
                    own.nextDouble() < params.leaderTurnoverHazard() || governments.served[r] >= params.longestTenure();
            double contest = own.nextDouble();
            double ambition = own.nextDouble();
            if (leaves) {
                boolean promoted =
                        contest < 1 / (1 + Exponential.of(params.promotionHurdle() - params.tournament() * score[r]));
                governments.score[r] = score[r];
                world.events.add(new Event.LeaderEvent(
                        promoted ? "promoted" : "rotated", r, governments.leader[r], governments.served[r], score[r]));
                governments.leader[r]++;
                governments.served[r] = 0;
                governments.ambition[r] = ambition;
                world.events.add(new Event.LeaderEvent("appointed", r, governments.leader[r], 0, 0));
            }
        }
    }

    /** The leaders of the first quarter have served for some time and are ambitious to different degrees. */
    private void appointFirst(World world) {
        Governments governments = world.governments;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            if (world.structure.tier[r] > 0) {
                KeyedRandom own = random.at(r, -1);
                governments.served[r] = (int) (own.nextDouble() * params.longestTenure() * params.firstTenureShare());
                governments.ambition[r] = own.nextDouble();
            }
        }
    }

    private static void noteOutput(World world) {
        for (int r = 0; r < world.structure.regionCount(); r++) {
            double[] recent = world.governments.recentOutput[r];
            System.arraycopy(recent, 1, recent, 0, recent.length - 1);
            double output = 0;
            for (double value : world.cities.valueAdded[r]) {
                output += value;
            }
            recent[recent.length - 1] = output;
        }
    }

    /** Growth over four quarters in standard deviations among peers of the same rank; 0 where there is no spread. */
    static double[] scores(World world) {
        int regions = world.structure.regionCount();
        double[] growth = new double[regions];
        double[] score = new double[regions];
        for (int r = 0; r < regions; r++) {
            double[] recent = world.governments.recentOutput[r];
            growth[r] = recent[0] > 0 ? Logarithm.of(recent[recent.length - 1] / recent[0]) : 0;
        }
        for (int r = 0; r < regions; r++) {
            double sum = 0;
            double squares = 0;
            int peers = 0;
            for (int q = 0; q < regions; q++) {
                if (world.structure.tier[q] == world.structure.tier[r]) {
                    sum += growth[q];
                    squares += growth[q] * growth[q];
                    peers++;
                }
            }
            double mean = sum / peers;
            double spread = Math.sqrt(Math.max(0, squares / peers - mean * mean));
            score[r] = spread > 1e-9 ? (growth[r] - mean) / spread : 0;
        }
        return score;
    }
}
