"""The nouns of Rashomon: frozen values that know nothing of files, stores or pages."""

from rashomon.model.comparison import (
    Aspect,
    Cell,
    Column,
    ColumnState,
    Comparison,
    FactCell,
    FactRow,
    Part,
    Relation,
    Row,
    Stand,
)  # fmt: skip
from rashomon.model.document import Described, Document, Hyperlink
from rashomon.model.errors import (
    BinaryInput,
    BrokenInput,
    CaseError,
    CaseFull,
    CaseLocked,
    CaseTooNew,
    EmptyInput,
    EncryptedInput,
    FetchFailed,
    InputError,
    NeedsOcr,
    NotACase,
    NotFound,
    RashomonError,
    RashomonWarning,
    ReaderError,
    TooLarge,
    UnknownFormat,
    UnsafeAddress,
)  # fmt: skip
from rashomon.model.judgement import Judgement, Question, Verdict
from rashomon.model.link import (
    Account,
    AccountRole,
    Actor,
    CopyGroup,
    CopyKind,
    Event,
    Links,
    MentionRef,
    Office,
    Proposal,
    SourceLink,
    SourceLinkKind,
)  # fmt: skip
from rashomon.model.listed import ActorList, ListedActor
from rashomon.model.origin import (
    Derived,
    Origin,
    Origins,
    Publication,
    SourceEdge,
    SourceGraph,
    SourceNode,
    SourceNodeKind,
)  # fmt: skip
from rashomon.model.reading import (
    Act,
    Attribution,
    AttributionKind,
    Citation,
    Fact,
    FactName,
    Hedge,
    Mention,
    MentionKind,
    Point,
    Problem,
    Reading,
    Section,
    SectionKind,
    TimeMention,
)  # fmt: skip
from rashomon.model.revision import (
    Change,
    ChangeKind,
    FactChange,
    FieldChange,
    FieldName,
    Place,
    PointAspect,
    PointChange,
    Revision,
    Typography,
)  # fmt: skip
from rashomon.model.span import Span
from rashomon.model.summary import Summary, Told, summarised

__all__ = [
    "Account", "AccountRole", "Act", "Actor", "ActorList", "Aspect", "Attribution", "AttributionKind",
    "BinaryInput", "BrokenInput", "CaseError", "CaseFull", "CaseLocked", "CaseTooNew", "Cell", "Change",
    "ChangeKind", "Citation", "Column", "ColumnState", "Comparison", "CopyGroup", "CopyKind", "Derived",
    "Described", "Document", "EmptyInput", "EncryptedInput", "Event", "Fact", "FactCell", "FactChange",
    "FactName", "FactRow", "FetchFailed", "FieldChange", "FieldName", "Hedge", "Hyperlink", "InputError",
    "Judgement", "Links", "ListedActor", "Mention", "MentionKind", "MentionRef", "NeedsOcr", "NotACase",
    "NotFound", "Office", "Origin", "Origins", "Part", "Place", "Point", "PointAspect", "PointChange",
    "Problem", "Proposal", "Publication", "Question", "RashomonError", "RashomonWarning", "ReaderError",
    "Reading", "Relation", "Revision", "Row", "Section", "SectionKind", "SourceEdge", "SourceGraph",
    "SourceLink", "SourceLinkKind", "SourceNode", "SourceNodeKind", "Span", "Stand", "Summary",
    "TimeMention", "Told", "TooLarge", "Typography", "UnknownFormat", "UnsafeAddress", "Verdict",
    "summarised",
]  # fmt: skip
