namespace ErpWeb.Shared.Gst;

/// <summary>How goods reach the buyer, section 10 of the IGST Act.</summary>
public enum GoodsMovement
{
    /// <summary>The goods are sent, or the buyer carries them away.</summary>
    Moves,

    /// <summary>The goods stay where they are.</summary>
    StaysInPlace,

    /// <summary>The goods are assembled or installed at a site.</summary>
    AssembledAtSite,

    /// <summary>The goods are supplied on board a train, ship or aircraft.</summary>
    OnBoardConveyance,
}

/// <summary>The kinds of service that have a place of supply of their own, sections 12 and 13 of the IGST Act.</summary>
public enum ServiceKind
{
    /// <summary>Any service not named below.</summary>
    General,

    /// <summary>On land or a building; hotels and event halls.</summary>
    ImmovableProperty,

    /// <summary>Restaurant, grooming, fitness, beauty and health, so also dental care.</summary>
    PerformedInPerson,

    /// <summary>Training and performance appraisal.</summary>
    Training,

    /// <summary>Admission to an event or park.</summary>
    Admission,

    /// <summary>Organising an event.</summary>
    EventOrganisation,

    /// <summary>Transport of goods, including courier.</summary>
    GoodsTransport,

    /// <summary>Transport of passengers.</summary>
    PassengerTransport,

    /// <summary>On board a train, ship or aircraft.</summary>
    OnBoardConveyance,

    /// <summary>Telephone, data, cable and DTH.</summary>
    Telecommunication,

    /// <summary>Banking, finance and stock broking.</summary>
    Banking,

    /// <summary>Insurance.</summary>
    Insurance,
}

/// <summary>What decides the place of supply. States are two-digit codes; null means not known.</summary>
public sealed record PlaceOfSupplyInput
{
    /// <summary>State of the supplying registration.</summary>
    public required string SupplierState { get; init; }

    /// <summary>Null for goods.</summary>
    public ServiceKind? Service { get; init; }

    /// <summary>How goods reach the buyer; of no meaning for a service.</summary>
    public GoodsMovement Movement { get; init; }

    /// <summary>Whether the buyer has a GSTIN.</summary>
    public bool RecipientIsRegistered { get; init; }

    /// <summary>Registered buyer: state of the GSTIN billed. Unregistered: state of the address on the invoice.</summary>
    public string? RecipientState { get; init; }

    /// <summary>Where the movement of goods ends.</summary>
    public string? DeliveryState { get; init; }

    /// <summary>Whether goods go to somebody else on the buyer's direction: bill to one, ship to another.</summary>
    public bool DeliversToThirdParty { get; init; }

    /// <summary>Goods: delivered outside India. Services: received by a buyer outside India.</summary>
    public bool IsAbroad { get; init; }

    /// <summary>
    /// Where it happens: goods lie, are assembled or taken on board; property stands; service is performed, event held,
    /// cargo handed over, journey begun, connection installed.
    /// </summary>
    public string? LocationState { get; init; }
}
