import type { Client } from '@opensearch-project/opensearch';
import { formOfNow, versionsOf } from './versions.ts';

/**
 * @param client the cluster
 * @param alias the name that readers ask
 * @returns what there is of the archive in the cluster, in lines for a person
 */
export async function statusLines(client: Client, alias: string): Promise<string[]> {
  const versions = await versionsOf(client, alias);
  if (versions.length === 0) return [`Er is geen index ${alias}. Vul hem met push.`];
  const { body: health } = await client.cluster.health();
  const { body: stats } = await client.indices.stats({
    index: versions.map(({ index }) => index),
    metric: ['docs', 'store'],
  });
  const lines = versions.map(({ index, form, live }) => {
    const { primaries, total } = stats.indices?.[index] ?? {};
    const size = ((total?.store?.size_in_bytes ?? 0) / 1e6).toFixed(1);
    const role = live ? 'wordt gevraagd' : 'nog niet klaar';
    const age = form === formOfNow() ? '' : '; van een andere versie, push maakt een nieuwe';
    return `${index}: ${role}, ${primaries?.docs?.count ?? 0} stukken, ${size} MB met kopieën${age}`;
  });
  return [
    ...lines,
    `Cluster: ${health.status}, ${health.number_of_data_nodes} knooppunten met gegevens.`,
  ];
}
