/** The bucket of files, and how to reach it. */
export interface S3Settings {
  readonly url?: string
  readonly region: string
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** As the environment has them. */
interface GivenS3 {
  readonly bucket: string | undefined
  readonly url: string | undefined
  readonly region: string
  readonly accessKeyId: string | undefined
  readonly secretAccessKey: string | undefined
}

/** A bucket needs its key: half a setting would show itself at the first upload only. */
export function checkS3(
  { bucket, url, region, accessKeyId, secretAccessKey }: GivenS3,
  faults: string[],
): S3Settings | undefined {
  if (bucket === undefined) {
    if (url !== undefined || accessKeyId !== undefined)
      faults.push('S3_BUCKET mangler: den skal sættes sammen med S3_URL og S3_ACCESS_KEY_ID')
    return undefined
  }
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    faults.push('S3_ACCESS_KEY_ID og S3_SECRET_ACCESS_KEY mangler: de kræves, når S3_BUCKET er sat')
    return undefined
  }
  return { bucket, region, accessKeyId, secretAccessKey, ...(url === undefined ? {} : { url }) }
}
