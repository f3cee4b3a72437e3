"""The list of sources. A source is added only by someone who opened it.

`seen` says what was opened: the whole paper, its abstract, or one table. Nothing that was
remembered and not opened stands here.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """A citation, where to find it, and how much of it was read."""

    citation: str
    where: str
    seen: str


SOURCES = {
    "nors2021": Source(
        "Nors, Gupta & Goldschen-Ohm (2021), eLife 10:e64400",
        "https://doi.org/10.7554/eLife.64400",
        "read in full",
    ),
    "keramidas2010": Source(
        "Keramidas & Harrison (2010), Journal of General Physiology 135:59",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2806416/",
        "abstract; the value 0.85 as cited by Nors et al. 2021",
    ),
    "forman_review": Source(
        "Review of etomidate and related drugs at the GABA-A receptor, Table 1",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3108180/",
        "one table; the stored page shows no authors",
    ),
    "akk2018": Source(
        "Akk, Shin, Germann & Steinbach (2018), Molecular Pharmacology 93:90",
        "https://doi.org/10.1124/mol.117.110569",
        "one table, its columns run together; attribution by title",
    ),
    "jpet_efficacy": Source(
        "Comparison of the intrinsic efficacy profiles of α5IA, DMCM, FG 7142 and diazepam, "
        "Journal of Pharmacology and Experimental Therapeutics (table)",
        "search the journal for the table's title",
        "one table; the stored page shows no authors",
    ),
    "ghansah1999": Source(
        "Ghansah & Weiss (1999), NeuroReport 10:817",
        "https://doi.org/10.1097/00001756-199903170-00028",
        "abstract",
    ),
    "mellor1997": Source(
        "Mellor & Randall (1997), Journal of Physiology",
        "https://pubmed.ncbi.nlm.nih.gov/9306278/",
        "abstract",
    ),
    "perrais1999": Source(
        "Perrais & Ropert (1999), Journal of Neuroscience 19:578",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6782193/",
        "abstract",
    ),
    "downing2005": Source(
        "Downing, Lee, Farb & Gibbs (2005), British Journal of Pharmacology 145:894",
        "https://doi.org/10.1038/sj.bjp.0706251",
        "abstract",
    ),
    "rusch2005": Source(
        "Rusch & Forman (2005), Anesthesiology 102:783",
        "search the journal for volume 102, page 783",
        "abstract",
    ),
    "otis1992": Source(
        "Otis & Mody (1992), Neuroscience 49:13",
        "search the journal for volume 49, page 13",
        "abstract",
    ),
    "skerritt1983": Source(
        "Skerritt & Johnston (1983), European Journal of Pharmacology 89:193",
        "search the journal for volume 89, page 193",
        "abstract",
    ),
    "plosone2015": Source(
        "Diazepam on synaptic and tonic GABA currents in hippocampal CA3, PLoS ONE (2015)",
        "https://doi.org/10.1371/journal.pone.0124765",
        "abstract; the stored page shows no authors",
    ),
    "overstreet2000": Source(
        "Overstreet, Jones & Westbrook (2000), Journal of Neuroscience 20:7914",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6772729/",
        "abstract",
    ),
    "belelli1996": Source(
        "Belelli et al. (1996), Neuropharmacology 35:1223",
        "search the journal for volume 35, page 1223",
        "abstract",
    ),
    "benson1998": Source(
        "Benson et al. (1998), FEBS Letters",
        "search the journal for the H101R mutants of 1998",
        "abstract; the stored page shows no authors",
    ),
    "walters2000": Source(
        "Walters et al. (2000), Nature Neuroscience 3:1274",
        "https://doi.org/10.1038/81800",
        "an excerpt of the main text; its EC50 values were not in it",
    ),
    "flumazenil_pet": Source(
        "Quantitative in vivo analysis of benzodiazepine binding sites in the human brain "
        "using positron emission tomography",
        "search for the title",
        "abstract; one person; the stored page shows no authors",
    ),
    "protein_binding": Source(
        "Comparative protein binding of diazepam and desmethyldiazepam",
        "search for the title",
        "abstract; 62 volunteers; the stored page shows no authors",
    ),
    # neuron
    "pospischil2008": Source(
        "Pospischil et al. (2008), Biological Cybernetics 99:427; ModelDB 123623, template files",
        "https://modeldb.science/123623",
        "the program's values; not the paper",
    ),
    "elias_kohn": Source(
        "Elias & Kohn, motoneuron-matlab, folder mn_s (model of Neurocomputing 99:521, 2013)",
        "https://github.com/leoelias-unicamp/motoneuron-matlab",
        "the program's equations and values; not the paper",
    ),
    "forsythe1988": Source(
        "Forsythe & Redman (1988), Journal of Physiology 404:83",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1190816/",
        "abstract",
    ),
    "poncer1996": Source(
        "Poncer, Dürr, Gähwiler & Thompson (1996), benzodiazepines in area CA3 of slice cultures",
        "https://pubmed.ncbi.nlm.nih.gov/9014132/",
        "abstract; the stored page shows no journal",
    ),
    "pavlov2009": Source(
        "Pavlov, Savtchenko, Kullmann, Semyanov & Walker (2009), Journal of Neuroscience 29:15341",
        "search the journal for volume 29, page 15341",
        "abstract",
    ),
    "mitchell2003": Source(
        "Mitchell & Silver (2003), Neuron 38:433",
        "https://doi.org/10.1016/s0896-6273(03)00200-9",
        "abstract",
    ),
    "marchetti2002": Source(
        "Marchetti, Pagnotta, Donato & Nistri (2002), European Journal of Neuroscience 15:975",
        "https://iris.sissa.it/handle/20.500.11767/12847",
        "abstract",
    ),
    "jeanxavier2007": Source(
        "Dual personality of GABA/glycine-mediated depolarizations in immature spinal cord "
        "(2007), PNAS 104:11477",
        "https://doi.org/10.1073/pnas.0704832104",
        "abstract; the stored page shows no authors",
    ),
    "staley1992": Source(
        "Staley (1992), Neuroscience Letters 146:105",
        "https://doi.org/10.1016/0304-3940(92)90183-8",
        "abstract",
    ),
    "gorassini2004": Source(
        "Gorassini et al. (2004), Brain 127:2247",
        "https://doi.org/10.1093/brain/awh243",
        "abstract",
    ),
    # chloride
    "currin2020": Source(
        "Currin, Trevelyan, Akerman & Raimondo (2020), PLoS Computational Biology 16:e1007932; "
        "programs chloride-dynamics-io-neuron and chloride-dynamics-and-dendrites",
        "https://doi.org/10.1371/journal.pcbi.1007932",
        "abstract; the programs' equations and values",
    ),
    "jedlicka2011": Source(
        "Jedlicka et al. (2011), Hippocampus 21:885; ModelDB 148253",
        "https://modeldb.science/148253",
        "the program's values; not the paper",
    ),
    "staley1999": Source(
        "Staley & Proctor (1999), Journal of Physiology 519:693",
        "https://doi.org/10.1111/j.1469-7793.1999.0693n.x",
        "abstract",
    ),
    "kolbaev2020": Source(
        "Kolbaev et al. (2020), Scientific Reports 10:18399",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7591924/",
        "abstract",
    ),
    "cat_reciprocal": Source(
        "Voltage dependence of Ia reciprocal inhibitory currents in cat spinal motoneurones, "
        "Journal of Physiology",
        "search the journal for the title",
        "abstract; authors and year not seen",
    ),
    "cultured_cortex": Source(
        "On the mechanism of GABA-induced currents in cultured rat cortical neurons, "
        "Pflügers Archiv",
        "https://doi.org/10.1007/s004240050782",
        "abstract; the stored page shows no authors",
    ),
    "openstax_neurons": Source(
        "OpenStax, Anatomy and Physiology, section 'Communication Between Neurons'",
        "https://github.com/openstax/osbooks-anatomy-physiology, module m46503",
        "the section's text; CC BY 4.0",
    ),
    "burman2019": Source(
        "Burman et al. (2019), Brain, on benzodiazepine resistance in status epilepticus",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6904319/",
        "abstract, and that of the preprint",
    ),
    "kirmse2015": Source(
        "Kirmse et al. (2015), GABA depolarizes immature neurons and inhibits network activity "
        "in the neonatal neocortex in vivo, Nature Communications",
        "https://doi.org/10.1038/ncomms8750",
        "title, opening, one figure legend",
    ),
    # channel
    "jones_westbrook1995": Source(
        "Jones & Westbrook (1995), Neuron 15:181",
        "search the journal for volume 15, page 181",
        "abstract",
    ),
    "jones_westbrook_file": Source(
        "Public simulation file, mechanism JW1: 'Jones and Westbrook mechanism (1995 paper rates)'",
        "search public code for '1995 paper rates'",
        "the file's rates; not the paper's own table; the stored page names no repository",
    ),
    "mozrzymas_review": Source(
        "Review of GABA-A currents, legend of figure 3: rates from Mozrzymas et al. (2003)",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC2474663/figure/F3",
        "one figure legend; neither the review's authors nor the paper of 2003 were seen",
    ),
    "ca1_ipsc": Source(
        "Two populations of GABA-A receptors in CA1 pyramidal neurons, Journal of Neuroscience",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC6774173",
        "abstract; the stored page shows no authors; the words of the title are ours",
    ),
    "bianchi2010": Source(
        "Bianchi (2010), Current Neuropharmacology 8:10",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2866457/",
        "abstract",
    ),
    "barker1979": Source(
        "Barker & McBurney (1979), Proceedings of the Royal Society B 206:319",
        "search the journal for volume 206, page 319",
        "abstract",
    ),
    "order_of_subunits": Source(
        "Structures of α1β3 GABA-A receptors (2022), Nature, s41586-022-04402-z: order seen from "
        "the outside, and the place of γ in synaptic receptors",
        "https://www.nature.com/articles/s41586-022-04402-z",
        "an excerpt of the main text; the stored page shows no authors",
    ),
    "sites_of_receptor": Source(
        "Structures of modulators at α5 GABA-A receptors (2023), Nature Structural & Molecular "
        "Biology, s41594-023-01133-1: number of genes, the GABA and benzodiazepine sites",
        "https://www.nature.com/articles/s41594-023-01133-1",
        "an excerpt of the main text; the stored page shows no authors",
    ),
    "disinhibited_slice": Source(
        "Seizure-like activity in the disinhibited CA1 minislice of adult guinea-pigs",
        "search for the title",
        "abstract; the stored page shows no authors",
    ),
}
