using System.Security.Cryptography;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Catalog.Kept;

/// <summary>A faultless catalog as it is kept between starts.</summary>
/// <param name="Integrations">Its services.</param>
/// <param name="Endpoints">Its endpoints, each after the name of its service.</param>
internal sealed record KeptCatalog(IReadOnlyList<IntegrationManifest> Integrations, IReadOnlyList<KeptEndpoint> Endpoints)
{
    /// <summary>The bytes of a catalog: a checksum of the rest, the digest of the files it was read from, and itself.</summary>
    public byte[] ToBytes(string digest)
    {
        var writer = new KeptWriter();
        writer.Text(digest);
        writer.List(Integrations, KeptIntegrations.Write);
        writer.List(Endpoints, KeptEndpoints.Write);
        var content = writer.ToArray();
        return [.. SHA256.HashData(content), .. content];
    }

    /// <summary>The catalog of these bytes; null when they are not whole, or are those of other files.</summary>
    public static KeptCatalog? FromBytes(byte[] bytes, string digest)
    {
        const int start = SHA256.HashSizeInBytes;
        if (bytes.Length <= start || !bytes.AsSpan(0, start).SequenceEqual(SHA256.HashData(bytes.AsSpan(start)))) return null;
        var reader = new KeptReader(bytes, start);
        return reader.Text() == digest ? new(reader.List(KeptIntegrations.Read), reader.List(KeptEndpoints.Read)) : null;
    }
}
