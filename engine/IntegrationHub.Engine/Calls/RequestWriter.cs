using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;

namespace IntegrationHub.Engine.Calls;

/// <summary>Turns a checked input into the request it stands for.</summary>
internal static class RequestWriter
{
    /// <summary>The request in the service's terms.</summary>
    /// <param name="input">The checked input.</param>
    /// <param name="idempotencyKey">The key that makes repeating safe; null for a read.</param>
    public static ServiceRequest Write(CheckedInput input, string? idempotencyKey)
    {
        var manifest = input.Tool.Manifest;
        var path = manifest.Request.Path;
        var parameters = new JsonObject();
        foreach (var field in manifest.Fields)
        {
            if (!input.Values.TryGetProperty(field.Name, out var value)) continue;
            if (manifest.Request.PathFields.Contains(field.Name, StringComparer.Ordinal))
                path = path.Replace($"{{{field.Name}}}", Uri.EscapeDataString(value.ToString()), StringComparison.Ordinal);
            else
                parameters[field.Name] = JsonNode.Parse(value.GetRawText());
        }

        return new(manifest.Request.Method, path, parameters, input.Tool.Integration.Manifest.ApiVersion, idempotencyKey);
    }

    /// <summary>What is kept of a request to tell it from another: all of it, and where it goes.</summary>
    public static string Digest(CheckedInput input, Connection connection)
    {
        var request = Write(input, null);
        var address = connection.AddressMayChange ? "" : connection.ApiBase.GetLeftPart(UriPartial.Authority);
        string[] parts = [address, request.ApiVersion, request.Method, request.Path, request.Parameters.ToJsonString()];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    /// <summary>A written request as a person may see it.</summary>
    public static RequestShown Show(WireRequest wire, Connection connection)
    {
        const string Credential = "Authorization";
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [Credential] = "" };
        foreach (var (name, value) in wire.Headers) headers[name] = value;
        headers[Credential] = $"Bearer {connection.Credential}";
        return new(wire.Method, connection.ApiBase.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) + wire.Target, headers, wire.Body);
    }
}
