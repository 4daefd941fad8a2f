memory=${SLURM_MEM_PER_NODE:-$memory}
exec "$java" -XX:+UseSerialGC -Xmx$((memory * 3 / 4))m -Djava.awt.headless=true -Dspillway.home="$home" \
    "${program[@]}" study gather "$study"
