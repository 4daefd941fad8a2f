package spillway.mechanism.outside;

import spillway.kernel.Named;
import spillway.world.SolvedBase;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Imported raw materials get dearer or cheaper (M54).
 *
 * <p>A unit of materials of user k costs {@code 1 + rho_k (m - 1)} times what the mix of suppliers costs, m being the price of raw materials over its path
 * and {@code rho_k = sum_s share_sk import_s abroad_s raw_s} the part of them in materials in 2010: share of supplier s in the user's materials, share of imports
 * in what the region buys of s, share of them from abroad, share of raw materials in these. Nobody at home has any to
 * sell and nobody can do with less, so the difference is paid abroad.
 */
public final class RawMaterials {
    private final Blocs.Params params;

    /** The rule under these parameters. */
    public RawMaterials(Blocs.Params params) {
        this.params = params;
    }

    /** Sets what the quarter's materials cost beyond the mix of suppliers; while the base is held nothing. */
    public void step(World world) {
        Structure structure = world.structure;
        double dearer = world.holdsBase() ? 0 : params.materialsPrice() - 1;
        for (int r = 0; r < structure.regionCount(); r++) {
            for (int user = 0; user < structure.sectorCount(); user++) {
                world.cities.rawSurcharge[r][user] = dearer == 0 ? 0 : dearer * part(world, r, user);
            }
        }
    }

    /** Share of imported raw materials in the materials of a sector in 2010. */
    private double part(World world, int r, int user) {
        SolvedBase base = world.base;
        Structure structure = world.structure;
        double part = 0;
        for (int s = 0; s < structure.sectorCount(); s++) {
            double imported = base.outsideSuppliers[s][r] / base.allSuppliers[s][r];
            part += structure.supplierShare[s][user]
                    * imported
                    * base.importAbroadShare[s]
                    * Named.value(params.rawMaterials(), structure.sectors[s]);
        }
        return part;
    }
}
