package spillway.mechanism.remote;

import spillway.kernel.Logarithm;
import spillway.kernel.Numbers;
import spillway.world.Cities;
import spillway.world.Firms;
import spillway.world.World;

/**
 * Firms hire talent who stay where they live (M03; telemigration of Baldwin 2016, as an idea, not opened).
 *
 * <p>Firms of q could have {@code M_q = b sum_s taskShare_s L_qs} of their talent elsewhere, L being whom they employ and b broadband. They weigh talent of other regions against
 * those of their own:
 *
 * <pre>
 * S_rq  = pull N_r reach_rq max(0, ln(w_q / w_r) + scarcity (x_q - x_r) - hurdle)
 * R*_rq = M_q S_rq / (N_q + sum_r S_rq)
 * R    += pace (R* - R),   sum_r R_rq at most M_q,   sum_q R_rq at most most N_r
 * </pre>
 *
 * with residents N, wages of talent w, excess demand x of the quarter before within its bound, and {@code reach = border exp(-tauRemote minutes / reachMinutes)}.
 * All of it is computed from sums by region of the quarter before, so that the order of firms and regions cannot matter. R is taken from the
 * talent offered where they live and added where the firm is ({@code LabourMarket}); they are paid {@code w_r + workerShare (w_q - w_r)}, firms save
 * the rest on the talent they hire, and the wage is income, and taxed, where they live ({@code Payments}).
 */
public final class RemoteWork {
    private final Remote.Params params;

    /** The rule under these parameters. */
    public RemoteWork(Remote.Params params) {
        this.params = params;
    }

    /** Sets who works at a distance in the quarter, and at what pay. */
    public void step(World world) {
        if (!params.enabled() || world.holdsBase()) {
            return;
        }
        hire(world, jobs(world));
        pay(world.cities);
    }

    /** Jobs for talent that firms of each region could have done elsewhere, 10,000. */
    private double[] jobs(World world) {
        double[] share = new double[world.structure.sectorCount()];
        for (int s = 0; s < share.length; s++) {
            share[s] = params.taskShare(world, s) * world.distances.broadband;
        }
        double[] jobs = new double[world.structure.regionCount()];
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                jobs[firms.region[f]] += share[firms.sector[f]] * firms.talent[f];
            }
        }
        return jobs;
    }

    private void hire(World world, double[] jobs) {
        Cities cities = world.cities;
        double[][] remote = cities.remoteTalent;
        double[][] weight = new double[remote.length][remote.length];
        for (int q = 0; q < remote.length; q++) {
            double all = cities.talent[q];
            for (int r = 0; r < remote.length; r++) {
                weight[r][q] = r == q ? 0 : weight(world, r, q);
                all += weight[r][q];
            }
            double hired = 0;
            for (int r = 0; r < remote.length; r++) {
                double wanted = all > 0 ? jobs[q] * weight[r][q] / all : 0;
                remote[r][q] += params.pace() * (wanted - remote[r][q]);
                hired += remote[r][q];
            }
            if (hired > jobs[q]) {
                for (double[] home : remote) {
                    home[q] *= jobs[q] / hired;
                }
            }
        }
        for (int r = 0; r < remote.length; r++) {
            double away = cities.remoteOut(r);
            double most = params.most() * cities.talent[r];
            for (int q = 0; q < remote.length && away > most; q++) {
                remote[r][q] *= most / away;
            }
        }
    }

    /** What talent of region {@code r} weigh for firms of region {@code q} beside those who live there, 10,000. */
    double weight(World world, int r, int q) {
        Cities cities = world.cities;
        if (!(cities.talentWage[r] > 0 && cities.talentWage[q] > 0)) {
            return 0;
        }
        double bound = params.scarcityBound();
        double gap = Logarithm.of(cities.talentWage[q] / cities.talentWage[r])
                + params.scarcity()
                        * (Numbers.clip(cities.talentTightness[q], -bound, bound)
                                - Numbers.clip(cities.talentTightness[r], -bound, bound))
                - params.hurdle();
        return gap > 0 ? params.pull() * cities.talent[r] * params.reach(world, r, q) * gap : 0;
    }

    /** What remote talent are paid over the wage of the firm's region, and what firms save by it on all whom they can hire. */
    private void pay(Cities cities) {
        for (int q = 0; q < cities.remoteSaving.length; q++) {
            double saved = 0;
            for (int r = 0; r < cities.remoteSaving.length; r++) {
                double own = cities.remoteTalent[r][q] > 0 ? cities.talentWage[r] / cities.talentWage[q] : 1;
                cities.remotePay[r][q] = own + params.workerShare() * (1 - own);
                saved += cities.remoteTalent[r][q] * (1 - cities.remotePay[r][q]);
            }
            double offered = cities.talentForFirms(q);
            cities.remoteSaving[q] = offered > 0 ? saved / offered : 0;
        }
    }
}
