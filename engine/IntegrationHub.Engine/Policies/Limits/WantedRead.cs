using System.Text.Json;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>A read that an amount needs, such as that of a price.</summary>
/// <param name="Tool">The tool that reads.</param>
/// <param name="Input">Its input.</param>
/// <param name="Field">The field of the write's input that it is about; null when there is none.</param>
internal sealed record WantedRead(string Tool, string Input, string? Field)
{
    /// <summary>Whether another asks for the same.</summary>
    public bool Equals(WantedRead? other) => other is not null && Tool == other.Tool && Input == other.Input;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Tool, Input);

    /// <summary>Its input as it is sent.</summary>
    public JsonElement Json => JsonElement.Parse(Input);
}
